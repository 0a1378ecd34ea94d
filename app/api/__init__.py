"""HTTP: routes, shapes, errors and the contract."""
