package org.taskgrader.core.exercise.exchange;

import java.util.ArrayList;
import java.util.List;
import org.taskgrader.core.exercise.CompileOptions;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.exchange.Remark.Effect;

/** What gets lost or changed while an exercise is written in another format. */
public final class Losses {

    private final List<Remark> remarks = new ArrayList<>();

    public void leftOut(String place, String what) {
        remarks.add(new Remark(Effect.LEFT_OUT, place, what));
    }

    public void changed(String place, String what) {
        remarks.add(new Remark(Effect.CHANGED, place, what));
    }

    /** What no other format here has. */
    public void ofWhatOnlyWeHave(Exercise exercise) {
        boolean known = exercise.kind() instanceof Kind.Program
                || exercise.kind() instanceof Kind.Function
                || exercise.kind() instanceof Kind.Interactive;
        if (!known) {
            leftOut(
                    "kind: " + exercise.kind().id(),
                    "The format asks for whole programs, and all of the template may be changed.");
        }
        if (!exercise.rules().isEmpty()) {
            leftOut("rules", "The format has no rules on the source.");
        }
        if (!exercise.testData().generated().isEmpty()) {
            leftOut("generated", "The tests are carried over as they are, and the programs that made them are not.");
        }
        if (!exercise.feedback().isEmpty()) {
            leftOut("feedback", "The format has no words for mistakes.");
        }
        if (!exercise.compile().equals(CompileOptions.DEFAULT)) {
            leftOut("compile", "The format does not say how programs are compiled.");
        }
        if (exercise.limits().processes() > 1) {
            leftOut("limits: processes", "The format does not say how many there may be.");
        }
        if (exercise.solutions().stream()
                .anyMatch(solution -> solution.errorClass().isPresent())) {
            leftOut("solutions: class", "The format does not say which mistake a program shows.");
        }
    }

    /** For formats whose graders compile one file. */
    public void ofLibrary(Exercise exercise) {
        if (!exercise.library().isEmpty()) {
            leftOut(
                    "library",
                    "The format gives learners' programs no files to include, so none of them will compile.");
        }
    }

    /** For formats whose graders look at no inputs. */
    public void ofValidators(Exercise exercise) {
        if (!exercise.testData().validators().isEmpty()) {
            leftOut("validators", "The format has no programs that look at inputs.");
        }
    }

    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }
}
