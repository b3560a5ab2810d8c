MERGE (v:SchemaVersion {id: $id})
  ON CREATE SET v.checksum = $checksum, v.appliedAt = datetime()
