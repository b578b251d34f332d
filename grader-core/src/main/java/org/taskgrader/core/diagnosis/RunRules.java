package org.taskgrader.core.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.taskgrader.core.diagnosis.RunRulesPlanner.Look;
import org.taskgrader.core.diagnosis.Watched.Counts;
import org.taskgrader.core.execution.ProcessResult;
import org.taskgrader.core.execution.RunOutcome;
import org.taskgrader.core.execution.Sandbox;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.rule.BrokenRule;
import org.taskgrader.core.rule.Rule;
import org.taskgrader.core.rule.RuleCheck;
import org.taskgrader.core.rule.SourceRule;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.source.SourceRange;
import org.taskgrader.core.verdict.Judge;
import org.taskgrader.core.verdict.Judgement;
import org.taskgrader.core.verdict.Judgement.JudgedTest;

/**
 * Holds a program whose tests all pass against the rules on its runs: it is built once more, to be watched, and run on the
 * tests again. What cannot be seen is no breach; if the sandbox fails, nobody knows, and nothing is judged.
 */
public final class RunRules {

    private final Sandbox sandbox;

    public RunRules(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /**
     * The same judgement, with the rules on runs that the program breaks.
     *
     * @throws InterruptedException if the thread is interrupted while the sandbox works
     */
    public Judgement hold(Exercise exercise, CSource source, Judgement judgement) throws InterruptedException {
        boolean asked = exercise.rules().stream().anyMatch(rule -> !ofRuns(rule).isEmpty());
        if (!asked || !judgement.tests().stream().allMatch(JudgedTest::passed)) {
            return judgement;
        }
        Optional<SourceRange> hiding = RuleCheck.of(source).hiding();
        if (hiding.isPresent()) {
            return Judge.withBroken(exercise, judgement, broken(exercise, demand -> unseen(demand, hiding)));
        }
        RunRulesPlanner planner = new RunRulesPlanner(exercise, source, judgement);
        List<ProcessResult> results = sandbox.investigate(planner.investigation());
        if (results.stream().anyMatch(result -> result.outcome() instanceof RunOutcome.SandboxFailure)) {
            return Judge.notJudged(exercise, judgement);
        }
        Held held = new Held(source, planner, results);
        return Judge.withBroken(exercise, judgement, broken(exercise, held::breach));
    }

    private static List<Rule.OfRuns> ofRuns(SourceRule rule) {
        return rule.demands().stream()
                .filter(Rule.OfRuns.class::isInstance)
                .map(Rule.OfRuns.class::cast)
                .toList();
    }

    private record Breach(Rule demand, Optional<SourceRange> where, Map<String, String> facts, boolean unseen) {}

    private interface Search {

        Optional<Breach> breach(Rule.OfRuns demand);
    }

    private static List<BrokenRule> broken(Exercise exercise, Search search) {
        List<BrokenRule> broken = new ArrayList<>();
        for (SourceRule rule : exercise.rules()) {
            ofRuns(rule).stream()
                    .flatMap(demand -> search.breach(demand).stream())
                    .findFirst()
                    .map(breach ->
                            new BrokenRule(rule, breach.demand(), breach.where(), breach.facts(), breach.unseen()))
                    .ifPresent(broken::add);
        }
        return broken;
    }

    private static Optional<Breach> unseen(Rule demand, Optional<SourceRange> where) {
        return Optional.of(new Breach(demand, where, Map.of(), true));
    }

    /** What the runs have shown of each rule. */
    private static final class Held {

        private final CSource source;
        private final Look checked;
        private final Look counted;
        private final Map<String, Counts> counts = new LinkedHashMap<>();
        private final boolean onlyLeaks;
        private final boolean unseen;

        Held(CSource source, RunRulesPlanner planner, List<ProcessResult> results) {
            this.source = source;
            onlyLeaks = !planner.looksForUndefined();
            checked = planner.checked(results);
            counted = planner.counted(results);
            counted.runs()
                    .forEach((test, result) -> Watched.counts(result.stderr(), planner.functions())
                            .ifPresent(read -> counts.put(test.test().name(), read)));
            unseen = Stream.of(checked, counted).anyMatch(look -> look.isThere() && !look.built())
                    || counted.runs().entrySet().stream()
                            .anyMatch(run -> endedAlike(run.getKey(), run.getValue())
                                    && !counts.containsKey(run.getKey().test().name()));
        }

        private static boolean endedAlike(JudgedTest test, ProcessResult result) {
            return result.outcome().equals(test.result().outcome());
        }

        Optional<Breach> breach(Rule.OfRuns demand) {
            if (unseen) {
                return RunRules.unseen(demand, Optional.empty());
            }
            return switch (demand) {
                case Rule.FreedMemory freed -> fault(demand, true);
                case Rule.NoUndefinedBehaviour none -> fault(demand, false);
                case Rule.MostCalls(String function, int most) ->
                    counts.values().stream()
                            .filter(read -> read.calls().getOrDefault(function, 0L) > most)
                            .findFirst()
                            .map(read -> new Breach(
                                    demand,
                                    firstCall(function),
                                    Map.of("function", function, "most", Integer.toString(most)),
                                    false));
                case Rule.MostGrowth growth ->
                    Growth.of(growth.sizes(), counts)
                            .flatMap(seen -> seen.beyond(growth.order()))
                            .map(facts -> new Breach(demand, Optional.empty(), facts, false));
            };
        }

        private Optional<Breach> fault(Rule demand, boolean leaks) {
            return checked.runs().entrySet().stream()
                    .flatMap(run -> fault(run.getKey(), run.getValue()).stream())
                    .filter(fault -> fault.leak() == leaks)
                    .findFirst()
                    .map(fault -> new Breach(demand, fault.where().flatMap(this::line), Map.of(), false));
        }

        private record Seen(boolean leak, Optional<Place> where) {}

        /** A report that was closed over still ends the program in its own way. */
        private Optional<Seen> fault(JudgedTest test, ProcessResult result) {
            Optional<Seen> reported = SanitizerReport.in(
                            result.stderr().content().text(), source)
                    .fault()
                    .map(fault -> new Seen(fault instanceof Fault.Leak, Optional.of(fault.where())));
            boolean ended =
                    result.outcome().equals(new RunOutcome.Exited(SanitizerOptions.FOUND)) && !endedAlike(test, result);
            return reported.or(() -> ended ? Optional.of(new Seen(onlyLeaks, Optional.empty())) : Optional.empty());
        }

        private Optional<SourceRange> firstCall(String function) {
            return source.calls().all().stream()
                    .filter(call -> call.name().equals(function))
                    .map(call -> call.range())
                    .findFirst();
        }

        private Optional<SourceRange> line(Place place) {
            int line = place.line();
            if (line > source.lines().size()) {
                return Optional.empty();
            }
            String text = source.lines().get(line - 1);
            int end = text.codePointCount(0, text.stripTrailing().length()) + 1;
            int start =
                    text.codePointCount(0, text.length() - text.stripLeading().length()) + 1;
            return Optional.of(new SourceRange(line, Math.min(start, Math.max(1, end - 1)), line, Math.max(2, end)));
        }
    }
}
