# The API and command line, as a user without privileges.
FROM python:3.12-slim
RUN useradd --create-home --uid 10001 probation
WORKDIR /home/probation
COPY pyproject.toml README.md LICENSE ./
COPY ontology ontology
COPY graph graph
COPY ingest ingest
COPY queries queries
COPY review review
COPY exports exports
COPY api api
COPY cli cli
COPY client client
RUN pip install --no-cache-dir . && mkdir data && chown probation data
USER probation
ENV PROBATION_GRAPH_DATA=/home/probation/data
VOLUME /home/probation/data
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD python -c "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/health', timeout=4)"
CMD ["probation-graph", "serve", "--host", "0.0.0.0", "--port", "8000"]
