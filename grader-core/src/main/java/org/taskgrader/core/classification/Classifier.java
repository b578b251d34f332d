package org.taskgrader.core.classification;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.taskgrader.core.exercise.OwnMessage;
import org.taskgrader.core.verdict.OverallVerdict;

/** Finds out which mistakes a submission shows, and which of them is the cause of the others. */
public final class Classifier {

    private static final System.Logger LOG = System.getLogger(Classifier.class.getName());

    private final ErrorClasses classes;
    private final List<Sought> sought;

    private record Sought(ErrorClass errorClass, Detector detector) {}

    /**
     * Prepares every detector once.
     *
     * @throws IllegalStateException if a class names a detector that there is not
     */
    public Classifier(ErrorClasses classes) {
        this.classes = classes;
        this.sought = classes.all().stream()
                .filter(errorClass -> !errorClass.retired())
                .map(errorClass -> new Sought(errorClass, detectorOf(errorClass)))
                .toList();
    }

    /**
     * Every mistake that the evidence shows: the leading one first, then those that it does not account for, in order of
     * precedence. Classes that can only be a tip come last.
     */
    public List<Finding> classify(Evidence evidence) {
        List<Finding> causes = new ArrayList<>();
        List<Finding> tips = new ArrayList<>();
        boolean code = evidence.exercise().kind().asksForCode();
        for (Sought candidate : sought) {
            if (code == (candidate.errorClass().stage() == Stage.ANSWER)) {
                continue;
            }
            boolean tipOnly = candidate.errorClass().tip() == TipUse.ONLY;
            detect(candidate, evidence)
                    .filter(finding -> !isExplained(finding, causes))
                    .ifPresent(tipOnly ? tips::add : causes::add);
        }
        if (causes.size() > 1 && isToFollow(causes.getFirst())) {
            Collections.swap(causes, 0, 1);
        }
        causes.addAll(tips);
        if (evidence.judgement().overall() == OverallVerdict.RULE_BROKEN) {
            // Nothing else keeps the program from passing. The sort is stable.
            causes.sort(Comparator.comparing(finding -> finding.rule().isEmpty()));
        }
        return List.copyOf(causes);
    }

    private static boolean isToFollow(Finding finding) {
        return finding.message()
                .filter(message -> message.position() == OwnMessage.Position.AFTER)
                .isPresent();
    }

    private boolean isExplained(Finding finding, List<Finding> causes) {
        return causes.stream().anyMatch(cause -> classes.explains(cause.errorClass(), finding.errorClass()));
    }

    /** A detector that breaks its promises costs the learner that one message, not the whole answer. */
    private static Optional<Finding> detect(Sought candidate, Evidence evidence) {
        String id = candidate.errorClass().id();
        try {
            return candidate.detector().detect(evidence).filter(finding -> {
                boolean sound = finding.errorClass().equals(id)
                        && finding.slots()
                                .keySet()
                                .equals(candidate.errorClass().slots().keySet());
                if (!sound) {
                    LOG.log(Level.ERROR, "the detector of {0} made a finding that its class.yaml does not declare", id);
                }
                return sound;
            });
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the detector of " + id + " failed", e);
            return Optional.empty();
        }
    }

    private static Detector detectorOf(ErrorClass errorClass) {
        String name = Classifier.class.getPackageName() + ".detectors." + errorClass.detector();
        try {
            var constructor = Class.forName(name).asSubclass(Detector.class).getDeclaredConstructor();
            constructor.setAccessible(true); // detectors are nobody else's business, so package-private
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "error class " + errorClass.id() + " names the detector " + name + ", which cannot be made", e);
        }
    }
}
