package org.taskgrader.core.exercise.exchange.coderunner;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Comparison;
import org.taskgrader.core.exercise.ExitStatus;
import org.taskgrader.core.exercise.TestCase.Visibility;
import org.taskgrader.core.exercise.exchange.Bounds;
import org.taskgrader.core.exercise.exchange.Draft;
import org.taskgrader.core.exercise.exchange.Draft.OwnLimits;
import org.taskgrader.core.exercise.exchange.Draft.Program;
import org.taskgrader.core.exercise.exchange.ExchangeException;
import org.taskgrader.core.exercise.exchange.ExchangeFormat.Imported;
import org.taskgrader.core.exercise.exchange.FileTree;
import org.taskgrader.core.exercise.exchange.Intake;
import org.taskgrader.core.exercise.exchange.MissingTexts;
import org.taskgrader.core.exercise.exchange.html.HtmlText;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads one question. */
final class QuestionReader {

    /** How a question looks and what an attempt costs is the platform's business; the rest of these is empty mostly. */
    private static final Set<String> OF_NO_ACCOUNT = Set.of(
            "hidden",
            "idnumber",
            "prototypetype",
            "penalty",
            "precheck",
            "hidecheck",
            "showsource",
            "answerboxlines",
            "answerboxcolumns",
            "useace",
            "acelang",
            "sandbox",
            "validateonsave",
            "templateparamslang",
            "templateparamsevalpertry",
            "templateparamsevald",
            "hoisttemplateparams",
            "extractcodefromjson",
            "twigall",
            "displayfeedback",
            "giveupallowed",
            "maxfilesize",
            "iscombinatortemplate",
            "allowmultiplestdins",
            "testsplitterre",
            "attachmentsrequired");

    private static final Map<String, String> REASONS = Map.of(
            "template", "Its own template decides what is run; here it is the learner's program as it is.",
            "templateparams", "There are no templates here.",
            "globalextra", "There are no templates here.",
            "penaltyregime", "What an attempt costs is for the platform to say.",
            "sandboxparams", "See \"limits\" and \"compile\" in docs/exercise-format.md.",
            "generalfeedback", "Learners read what their own mistake is.",
            "tags", "There is no place for them.");

    /** Of a test, as ours are called. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    private final Element question;
    private final Locale language;
    private final Intake intake = new Intake(new FileTree(new TreeMap<>()));
    private final SortedMap<String, Boolean> taken = new TreeMap<>();
    private boolean asksForFunction;
    private Optional<Draft.Functions> ours = Optional.empty();

    QuestionReader(Element question, Locale language) {
        this.question = question;
        this.language = language;
    }

    Imported read() throws ExchangeException {
        checkType();
        List<Element> cases = Quiz.children(question, "testcases").stream()
                .flatMap(testcases -> Quiz.children(testcases, "testcase").stream())
                .filter(this::isGraded)
                .toList();
        if (cases.isEmpty()) {
            throw new ExchangeException("the question \"" + Quiz.name(question) + "\" has no test cases");
        }
        taken.put("testcases", true);
        Marks marks = marks(cases);
        List<Draft.Test> tests = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            tests.add(test(i, cases.get(i), marks.ofTests().get(i)));
        }
        Map<Locale, String> statements = statements();
        Map<Locale, String> titles = new LinkedHashMap<>();
        statements.keySet().forEach(each -> titles.put(each, title(each)));
        taken.put("name", true);
        Draft draft = new Draft(
                List.of("From a question of CodeRunner for Moodle."),
                titles,
                statements,
                program("answerpreload"),
                limits(),
                comparison(),
                ExitStatus.ANY,
                marks.groups(),
                tests,
                solutions());
        Draft whole = asksForFunction ? withFunctions(draft, cases) : draft;
        tellOfTheRest();
        return new Imported(whole, intake.remarks());
    }

    private Draft withFunctions(Draft draft, List<Element> cases) throws ExchangeException {
        if (ours.isPresent()) {
            return draft.withFunctions(ours.get());
        }
        List<String> codes = cases.stream()
                .map(test -> Quiz.text(test, "testcode").orElse("").replace("\r\n", "\n"))
                .toList();
        String answer = Quiz.text(question, "answer").orElse("");
        return draft.withFunctions(TestCode.functions(codes, answer));
    }

    private Optional<String> field(String name) {
        taken.put(name, true);
        return Quiz.text(question, name).filter(text -> !text.isBlank());
    }

    private void checkType() throws ExchangeException {
        String type = field("coderunnertype").orElse("").strip();
        String written = field("language").orElse("").strip().toLowerCase(Locale.ROOT);
        asksForFunction = type.equals("c_function");
        Optional<String> template = asksForFunction ? field("template") : Optional.empty();
        ours = template.flatMap(FunctionTemplate::read);
        if (template.isPresent() && ours.isEmpty()) {
            throw new ExchangeException(
                    "the question asks for a function (c_function), and a template of its own decides what"
                            + " is done with the code of its tests: make the exercise by hand (kind: function)");
        }
        if (asksForFunction) {
            return;
        }
        if (!type.equals("c_program") && !written.equals("c")) {
            throw new ExchangeException("the question is of the type \"" + type
                    + "\": only those in C (c_program, c_function) can be carried over");
        }
        if (!type.equals("c_program")) {
            intake.changed(
                    "coderunnertype: " + type,
                    "What this prototype does is not in the file; here a test gives the program its input and reads"
                            + " its output.");
        }
    }

    /** A test that is only tried before an answer counts decides no grade. */
    private boolean isGraded(Element test) {
        boolean graded = !test.getAttribute("testtype").equals("1");
        if (!graded) {
            intake.leftOut("a test case for precheck only", "All tests count here.");
        }
        return graded;
    }

    private Marks marks(List<Element> cases) {
        BigDecimal grade =
                decimal("defaultgrade", field("defaultgrade").orElse("")).orElse(BigDecimal.ONE);
        if (!field("allornothing").orElse("1").strip().equals("0")) {
            return Marks.together(cases.size(), grade);
        }
        List<BigDecimal> marks = cases.stream()
                .map(test -> decimal("mark", test.getAttribute("mark")).orElse(BigDecimal.ONE))
                .toList();
        return Marks.of(marks, grade);
    }

    private Optional<BigDecimal> decimal(String place, String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            intake.leftOut(place, "\"" + text + "\" is not a number.");
            return Optional.empty();
        }
    }

    private Draft.Test test(int index, Element test, String group) {
        Optional<String> call = Quiz.text(test, "testcode")
                .filter(code -> ours.isPresent() && NAME.matcher(code).matches());
        String name = call.orElseGet(() -> String.format(Locale.ROOT, "test-%02d", index + 1));
        for (String part : asksForFunction ? List.of("extra") : List.of("testcode", "extra")) {
            Quiz.text(test, part)
                    .filter(text -> !text.isBlank())
                    .ifPresent(text -> intake.leftOut(
                            name + ": " + part, "A test here has an input and an expected output, and nothing else."));
        }
        if (test.getAttribute("hiderestiffail").equals("1")) {
            intake.leftOut(name + ": hiderestiffail", "A test that fails does not hide others.");
        }
        return new Draft.Test(
                name,
                group,
                visibility(name, test),
                call.map(List::of).orElseGet(() -> asksForFunction ? List.of(TestCode.argument(index)) : List.of()),
                data(test, "stdin"),
                data(test, "expected"),
                OwnLimits.NONE);
    }

    private static Bytes data(Element test, String name) {
        return Bytes.utf8(Quiz.text(test, name).orElse("").replace("\r\n", "\n"));
    }

    private Visibility visibility(String name, Element test) {
        if (test.getAttribute("useasexample").equals("1")) {
            return Visibility.SAMPLE;
        }
        String display = Quiz.text(test, "display").orElse("SHOW").strip();
        return switch (display) {
            case "HIDE" -> Visibility.HIDDEN;
            case "HIDE_IF_FAIL" -> {
                intake.changed(name + ": display", "It was shown when it passed; here it is hidden.");
                yield Visibility.HIDDEN;
            }
            default -> Visibility.VISIBLE;
        };
    }

    private Map<Locale, String> statements() {
        String text = field("questiontext").orElse("");
        String format = Quiz.children(question, "questiontext").stream()
                .map(element -> element.getAttribute("format"))
                .findFirst()
                .orElse("html");
        Map<Locale, String> statements = new LinkedHashMap<>();
        if (format.equals("markdown") || format.equals("plain_text")) {
            statements.put(language, text.replace("\r\n", "\n"));
        } else {
            HtmlText.byLanguage(text, language).forEach((each, html) -> {
                html.lost()
                        .forEach(what -> intake.leftOut("questiontext: " + what, "Markdown has nothing of the kind."));
                statements.put(each, html.markdown());
            });
        }
        statements.replaceAll((each, words) -> {
            if (words.isBlank()) {
                intake.leftOut("statement", "The question has no text. Write statement." + each + ".md.");
                return MissingTexts.statement(each);
            }
            return words;
        });
        return statements;
    }

    private String title(Locale each) {
        HtmlText title =
                HtmlText.byLanguage(Quiz.name(question), language).getOrDefault(each, HtmlText.of(Quiz.name(question)));
        String line = title.markdown()
                .replaceAll("\\\\([\\\\`*_<\\[])", "$1")
                .replaceAll("\\s+", " ")
                .strip();
        return line.isEmpty() ? "Untitled" : line;
    }

    private String program(String field) {
        return field(field).map(text -> text.replace("\r\n", "\n")).orElse("");
    }

    private List<Program> solutions() {
        String answer = program("answer");
        return answer.isEmpty()
                ? List.of()
                : List.of(new Program("right.c", Bytes.utf8(answer), Optional.of("passed"), Optional.empty()));
    }

    private OwnLimits limits() {
        Optional<Duration> cpu = field("cputimelimitsecs")
                .flatMap(text -> decimal("cputimelimitsecs", text))
                .map(seconds -> Bounds.cpu("cputimelimitsecs", seconds, intake));
        Optional<ByteSize> memory = field("memlimitmb")
                .flatMap(text -> decimal("memlimitmb", text))
                .map(mebibytes -> Bounds.memory("memlimitmb", mebibytes, intake));
        return new OwnLimits(cpu, memory, Optional.empty(), Optional.empty());
    }

    private Comparison comparison() {
        String grader = field("grader").orElse("EqualityGrader").strip();
        String difference =
                switch (grader) {
                    case "NearEqualityGrader" -> "Here letter case counts, which was not so.";
                    case "EqualityGrader" -> "The amount of white space inside a line counted; here it does not.";
                    default -> "Outputs are compared word by word here; there is no " + grader + ".";
                };
        intake.changed("grader: " + grader, difference);
        return new Comparison.WhitespaceTolerant();
    }

    /** What has a value, and no place here. */
    private void tellOfTheRest() {
        for (Node node = question.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && !taken.containsKey(element.getTagName())
                    && !OF_NO_ACCOUNT.contains(element.getTagName())
                    && hasValue(element)) {
                intake.leftOut(
                        element.getTagName(),
                        REASONS.getOrDefault(element.getTagName(), "There is no such setting here."));
            }
        }
        for (Element file : Quiz.children(question, "testcases").stream()
                .flatMap(testcases -> Quiz.children(testcases, "file").stream())
                .toList()) {
            intake.leftOut("file " + file.getAttribute("name"), "Tests have no files beside their input.");
        }
    }

    private static boolean hasValue(Element element) {
        String value = element.getTextContent().strip();
        return !value.isEmpty() && !value.equals("0");
    }
}
