-- Reports that came as files: what they are, how they are laid out, and the file itself.

ALTER TABLE reports DROP CONSTRAINT reports_format_check;
ALTER TABLE reports ADD CONSTRAINT reports_format_check CHECK (format IN ('text', 'markdown', 'html', 'docx', 'pdf'));

-- Reports that are there already came as text and were read as English; nobody told which language they are in.
ALTER TABLE reports ADD COLUMN language text NOT NULL DEFAULT 'und' CHECK (language ~ '^[a-z]{2,3}$');
ALTER TABLE reports ALTER COLUMN language DROP DEFAULT;
ALTER TABLE reports ADD COLUMN pages integer CHECK (pages > 0);
-- The blocks that the file had; null where they follow from the text.
ALTER TABLE reports ADD COLUMN layout jsonb CHECK (layout IS NULL OR jsonb_typeof(layout) = 'array');

CREATE TABLE report_files (
  workspace_id uuid NOT NULL,
  report_id uuid NOT NULL,
  name text NOT NULL,
  bytes integer NOT NULL CHECK (bytes = octet_length(content)),
  sha256 text NOT NULL CHECK (sha256 = encode(sha256(content), 'hex')),
  content bytea NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, report_id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces (id),
  -- an example workspace is removed whole, the files of its reports with them
  FOREIGN KEY (workspace_id, report_id) REFERENCES reports (workspace_id, id) ON DELETE CASCADE
);
-- PDF and DOCX are packed already: packing them again costs time and saves nothing.
ALTER TABLE report_files ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE TRIGGER stamp_recorded_at BEFORE INSERT ON report_files FOR EACH ROW EXECUTE FUNCTION stamp_recorded_at();
ALTER TABLE report_files ENABLE ALWAYS TRIGGER stamp_recorded_at;
SELECT guard_workspace('report_files');
SELECT guard_append_only('report_files');
GRANT SELECT, INSERT ON report_files TO hindcast_app;
