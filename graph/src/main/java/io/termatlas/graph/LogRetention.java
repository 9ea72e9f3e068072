package io.termatlas.graph;

/// How long the server keeps its transaction logs, as its settings say.
///
/// @param checkpointed whether all that is committed has been written to the store files; a server of the Community
/// edition takes no order to do so
/// @param interval     what [#INTERVAL] says
/// @param policy       what [#POLICY] says
/// @param size         what [#SIZE] says
public record LogRetention(boolean checkpointed, String interval, String policy, String size) {
    /// The setting for how often the server writes a checkpoint by itself. It does so when it is stopped, too.
    public static final String INTERVAL = "db.checkpoint.interval.time";

    /// The setting for files that are full.
    public static final String POLICY = "db.tx_log.rotation.retention_policy";

    /// The setting for how large a file gets.
    public static final String SIZE = "db.tx_log.rotation.size";
}
