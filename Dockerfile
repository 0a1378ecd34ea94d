# Stage 1: an environment with the pinned packages. Stage 2: that environment and the code, no compiler.
FROM python:3.11-slim AS build
WORKDIR /src
RUN python -m venv /opt/tolok
ENV PATH=/opt/tolok/bin:$PATH PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
COPY requirements/build.txt requirements/runtime.txt requirements/
RUN pip install --require-hashes -r requirements/build.txt \
 && pip install --require-hashes -r requirements/runtime.txt
COPY pyproject.toml README.md LICENSE ./
COPY app app
RUN pip install --no-deps --no-build-isolation .

FROM python:3.11-slim
RUN useradd --system --create-home --home-dir /var/lib/tolok --uid 10001 tolok
COPY --from=build /opt/tolok /opt/tolok
WORKDIR /srv/tolok
COPY migrations migrations
COPY openapi openapi
ENV PATH=/opt/tolok/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    TOLOK_DATABASE_URL=sqlite:////var/lib/tolok/tolok.db \
    TOLOK_BERKAS_DIR=/var/lib/tolok/berkas
USER tolok
VOLUME /var/lib/tolok
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s CMD \
    ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/v1/kesehatan', timeout=2)"]
# Migrations are a command of their own: docker run … tolok migrate
CMD ["tolok", "serve", "--host", "0.0.0.0", "--port", "8000"]
