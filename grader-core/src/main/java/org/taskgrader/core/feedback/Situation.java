package org.taskgrader.core.feedback;

import java.util.List;
import java.util.Optional;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.diagnosis.Diagnosis;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.grouping.GroupMessage;
import org.taskgrader.core.history.History;
import org.taskgrader.core.repair.VerifiedEdit;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.verdict.Judgement;

/**
 * All that feedback speaks of.
 *
 * @param findings the leading one first, as the classifier orders them
 * @param diagnosis what it shows of the program's state goes with the leading finding
 * @param edit goes with the leading finding
 * @param history the learner's attempts before this one
 * @param group what an instructor says to all whose program is in a group with this one
 */
public record Situation(
        Exercise exercise,
        CSource source,
        Judgement judgement,
        List<Finding> findings,
        Diagnosis diagnosis,
        Optional<VerifiedEdit> edit,
        History history,
        Optional<GroupMessage> group) {

    public Situation {
        findings = List.copyOf(findings);
    }

    /** The same, with what a second look at the program has shown. */
    public Situation with(Diagnosis found) {
        return new Situation(exercise, source, judgement, findings, found, edit, history, group);
    }

    /** Of a learner whose earlier attempts are not known, without an edit. */
    public static Situation of(Exercise exercise, CSource source, Judgement judgement, List<Finding> findings) {
        return new Situation(
                exercise,
                source,
                judgement,
                findings,
                Diagnosis.NOTHING,
                Optional.empty(),
                History.unknown(),
                Optional.empty());
    }
}
