-- Judgements that people mark by hand, and those that were merged into another one.

-- A merged judgement keeps its places, and who merged it and when (decided_by, decided_at); nothing is deleted.
ALTER TABLE judgements
  ADD COLUMN marked_by uuid,
  ADD COLUMN merged_into uuid,
  ADD FOREIGN KEY (workspace_id, marked_by) REFERENCES members (workspace_id, id),
  ADD FOREIGN KEY (workspace_id, merged_into) REFERENCES judgements (workspace_id, id),
  DROP CONSTRAINT judgements_state_check,
  ADD CONSTRAINT judgements_state_check CHECK (state IN ('proposed', 'accepted', 'dismissed', 'merged')),
  ADD CHECK ((state = 'merged') = (merged_into IS NOT NULL) AND merged_into <> id);
GRANT UPDATE (condition, mentions, merged_into) ON judgements TO hindcast_app;
