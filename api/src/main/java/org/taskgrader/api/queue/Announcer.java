package org.taskgrader.api.queue;

import java.util.UUID;
import org.taskgrader.api.report.GradedSubmission;

/**
 * Tells of what happens to submissions, to whoever waits for one: in this process, or on all nodes. It is a courtesy, not a
 * record: what it loses is in the database.
 */
public interface Announcer {

    /** A step that is not the last. */
    void tell(UUID id, ProgressEvent event);

    /** The result is stored. */
    void done(UUID id, GradedSubmission result);

    /** The submission was taken back. */
    void cancelled(UUID id);
}
