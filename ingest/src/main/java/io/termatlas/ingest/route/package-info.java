/// How do payloads and deliveries move: how many at a time, what is retried, where do the bad ones go?
///
/// [CamelPipelines][io.termatlas.ingest.route.CamelPipelines] is the entry point for runs,
/// [CamelFeed][io.termatlas.ingest.route.CamelFeed] for runs that follow an endpoint;
/// [IngestRoutes][io.termatlas.ingest.route.IngestRoutes] shows the order of the steps. Its invariant: nothing
/// is dropped; a payload is settled or rejected, a delivery succeeds or ends the run. The only package that
/// knows Camel; knows no JSON, no Lucene and no driver.
@NullMarked
package io.termatlas.ingest.route;

import org.jspecify.annotations.NullMarked;
