package org.taskgrader.api.queue;

import java.util.List;
import java.util.UUID;
import org.taskgrader.api.report.GradedSubmission;

/**
 * Tells of what happens to submissions, to whoever waits for one: in this process, or on all nodes. It is a courtesy, not a
 * record: what it loses is in the database.
 */
public interface Announcer {

    /**
     * A step that is not the last.
     *
     * @param steps all until now, in order, for those who have missed some
     */
    void tell(UUID id, List<ProgressEvent> steps);

    /** The result is stored. */
    void done(UUID id, GradedSubmission result);

    /** The submission was taken back. */
    void cancelled(UUID id);
}
