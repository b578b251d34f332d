package org.taskgrader.core.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.classification.Classifier;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.classification.Evidence;
import org.taskgrader.core.classification.Finding;
import org.taskgrader.core.classification.Fixture;
import org.taskgrader.core.comparison.Difference;
import org.taskgrader.core.comparison.OutputComparison;
import org.taskgrader.core.execution.CapturedOutput;
import org.taskgrader.core.execution.Execution;
import org.taskgrader.core.execution.ExecutionListener;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.feedback.Explainer;
import org.taskgrader.core.feedback.MessageCatalogue;
import org.taskgrader.core.feedback.Situation;
import org.taskgrader.core.feedback.rendering.TextRenderer;
import org.taskgrader.core.plan.Planner;
import org.taskgrader.core.source.CSource;
import org.taskgrader.core.submission.Submission;
import org.taskgrader.core.verdict.Judge;
import org.taskgrader.core.verdict.Judgement;

/**
 * What this module does with a submission, without anything around it: parts that grow with the program's text, and the comparison, which
 * grows with its output. JMH measures; its results go to the file that the system property {@code benchmark.results} names.
 *
 * <p>No test: it is run by {@code ./taskgrader bench} only, by its name.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls prepare first
public class PurePartsBenchmark {

    private static final String FUNCTION = """

            static int step_NUMBER(int value) {
                int result = 0;
                for (int i = 0; i < value; i++) {
                    if (i % 3 == 0) {
                        result = result + i;
                    } else {
                        result = result - 1;
                    }
                }
                return result;
            }
            """;

    /** KiB of source, or of output. */
    @Param({"1", "8", "64"})
    private int kibibytes;

    private Explainer explainer;
    private TextRenderer renderer;
    private Classifier classifier;
    private String text;
    private Evidence evidence;
    private Situation situation;
    private Bytes expected;
    private CapturedOutput printed;

    @Test
    void measure() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(PurePartsBenchmark.class.getName())
                        .jvmArgsAppend("-Dtaskgrader.root=" + System.getProperty("taskgrader.root"))
                        .resultFormat(ResultFormatType.JSON)
                        .result(Objects.requireNonNull(
                                System.getProperty("benchmark.results"),
                                "set the system property benchmark.results to a file"))
                        .shouldFailOnError(true)
                        .build())
                .run();
    }

    @Setup
    public void prepare() throws InterruptedException {
        ErrorClasses classes = ErrorClasses.load();
        MessageCatalogue catalogue = MessageCatalogue.load(classes);
        explainer = new Explainer(classes, catalogue);
        renderer = TextRenderer.plain(catalogue);
        classifier = new Classifier(classes);
        Fixture fixture = Fixture.all().stream()
                .filter(each -> each.positive() && each.errorClass().equals("off-by-one"))
                .findFirst()
                .orElseThrow();
        Exercise exercise = fixture.exercise();
        text = grown(fixture.read("submission.c"));
        CSource source = CSource.parse(text);
        Execution execution = fixture.recorded()
                .execute(
                        Planner.plan(exercise, new Submission(exercise.id(), text, Locale.ENGLISH)),
                        ExecutionListener.NONE);
        Judgement judgement = Judge.judge(exercise, source, execution);
        evidence = Evidence.of(exercise, source, execution, judgement);
        List<Finding> findings = classifier.classify(evidence);
        situation = Situation.of(exercise, source, judgement, findings);
        expected = Bytes.utf8("line 12345\n".repeat(kibibytes * 1024 / 11) + "end\n");
        printed = new CapturedOutput(Bytes.utf8("line 12345 \n".repeat(kibibytes * 1024 / 11) + "End\n"), false);
    }

    private String grown(String program) {
        StringBuilder grown = new StringBuilder(program);
        for (int number = 0; grown.length() < kibibytes * 1024 - FUNCTION.length(); number++) {
            grown.append(FUNCTION.replace("NUMBER", Integer.toString(number)));
        }
        return grown.toString();
    }

    @Benchmark
    public CSource parse() {
        return CSource.parse(text);
    }

    @Benchmark
    public List<Finding> detect() {
        return classifier.classify(evidence);
    }

    @Benchmark
    public Optional<Difference> compare() {
        return OutputComparison.compare(new Comparison.WhitespaceTolerant(), expected, printed);
    }

    @Benchmark
    public String render() {
        return renderer.render(explainer.explain(situation, Locale.FRENCH));
    }
}
