// How long the server keeps its transaction logs, and how often it writes a checkpoint by itself.
SHOW SETTINGS 'db.tx_log.rotation.retention_policy', 'db.tx_log.rotation.size', 'db.checkpoint.interval.time'
YIELD name, value
