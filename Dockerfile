# Termatlas in a container: what the release archive holds, on a Java runtime, without any part of Neo4j. docs/containers.md
# says how to use it.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
ARG MAVEN="mvn -B -q -Dmaven.test.skip -Dspotless.check.skip"
# Libraries and plugins first, with one source so that the compiler's own come, too: built anew only when a POM changes.
COPY .mvn .mvn
COPY pom.xml pom.xml
COPY model/pom.xml model/pom.xml
COPY testkit/pom.xml testkit/pom.xml
COPY testkit/kafka/pom.xml testkit/kafka/pom.xml
COPY testkit/artemis/pom.xml testkit/artemis/pom.xml
COPY testkit/s3/pom.xml testkit/s3/pom.xml
COPY ingest/pom.xml ingest/pom.xml
COPY ingest/devalue/pom.xml ingest/devalue/pom.xml
COPY ingest/site/pom.xml ingest/site/pom.xml
COPY ext/pom.xml ext/pom.xml
COPY ext/jms/pom.xml ext/jms/pom.xml
COPY ext/s3/pom.xml ext/s3/pom.xml
COPY derive/pom.xml derive/pom.xml
COPY search/pom.xml search/pom.xml
COPY search/lucene/pom.xml search/lucene/pom.xml
COPY graph/pom.xml graph/pom.xml
COPY graph/server/pom.xml graph/server/pom.xml
COPY graph/installer/pom.xml graph/installer/pom.xml
COPY app/pom.xml app/pom.xml
COPY bench/pom.xml bench/pom.xml
COPY dist/pom.xml dist/pom.xml
RUN mkdir -p model/src/main/java/first \
    && echo '@org.jspecify.annotations.NullMarked package first;' >model/src/main/java/first/package-info.java \
    && $MAVEN package -pl app -am \
    && $MAVEN dependency:resolve-plugins -pl dist \
    && rm -rf model/src model/target
COPY . .
# As `git describe` has it; without it the build asks the repository.
ARG COMMIT=
RUN $MAVEN ${COMMIT:+-Dgit.commit.id.describe=$COMMIT} package -pl dist -am \
    && mkdir /opt/termatlas \
    && tar -xzf dist/target/termatlas-*.tar.gz -C /opt/termatlas --strip-components=1

FROM eclipse-temurin:25-jre
COPY --from=build /opt/termatlas /opt/termatlas
ENV PATH=/opt/termatlas/bin:$PATH \
    TERMATLAS_DATA=/data \
    TERMATLAS_HOST=0.0.0.0 \
    TERMATLAS_PORT=8080 \
    TERMATLAS_JAVA_OPTS="-XX:MaxRAMPercentage=50"
# The first start records what later ones need, here where the folder can still be written.
RUN termatlas --version \
    && mkdir /data \
    && chown 10001:10001 /data
USER 10001:10001
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["termatlas"]
CMD ["serve"]
HEALTHCHECK --interval=10s --timeout=20s --start-period=10m --retries=3 \
    CMD termatlas status --server "http://127.0.0.1:$TERMATLAS_PORT"
