package org.taskgrader.core.exercise.folder;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.bytes.ByteSize;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value in {@code exercise.yaml}, {@code course.yaml} or the front matter of feedback that knows its line and its name.
 * Each way to read it reports what does not fit and then answers with nothing, so that the reading goes on and finds the
 * next problem too.
 *
 * <p>Values are taken as they are written: a title {@code no} or {@code 2024} is text here, whatever YAML makes of it.
 */
record Setting(String name, Node node, String file, Problems problems) {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)\\s*(ms|s)");
    private static final Pattern C_FILE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]{0,63}\\.c");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,15}\\.?\\d{0,15}|\\.\\d{1,15})([eE][+-]?\\d{1,2})?");

    /**
     * Reads a whole document.
     *
     * @param advice what to write where there is nothing of use
     */
    static Optional<Setting> parse(String file, String text, String advice, Problems problems) {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (root == null) {
                problems.error(file, "There are no settings.", advice);
                return Optional.empty();
            }
            if (!(root instanceof MappingNode)) {
                problems.error(file, root.getStartMark().getLine() + 1, "These are no settings.", advice);
                return Optional.empty();
            }
            return Optional.of(new Setting("the file", root, file, problems));
        } catch (MarkedYAMLException e) {
            String what = "This is not YAML: " + e.getProblem() + ".";
            problems.error(file, e.getProblemMark().getLine() + 1, what, "Check indentation, colons and quotes here.");
        } catch (YAMLException e) {
            problems.error(file, "This is not YAML: " + e.getMessage() + ".", "Remove that character.");
        }
        return Optional.empty();
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    void error(String what, String advice) {
        problems.error(file, line(), what, advice);
    }

    void hint(String what, String advice) {
        problems.hint(file, line(), what, advice);
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** A mapping with these keys, all optional; other keys are reported. */
    Map<String, Setting> settings(Collection<String> known) {
        Map<String, Setting> entries = entries();
        entries.values().stream()
                .filter(entry -> !known.contains(entry.name()))
                .forEach(entry -> entry.error(
                        "\"" + entry.name() + "\" is no setting of " + name + ".",
                        Spelling.advice(entry.name(), known)));
        return entries;
    }

    /** A mapping with keys that the author chooses, in the order they are written. */
    Map<String, Setting> entries() {
        Map<String, Setting> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            expected("a mapping", "Write its settings below it, indented, as in \"key: value\".");
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            Setting key = new Setting("a key of " + name, tuple.getKeyNode(), file, problems);
            key.text().ifPresent(text -> {
                Setting value = new Setting(text, tuple.getValueNode(), file, problems);
                if (entries.putIfAbsent(text, value) != null) {
                    key.error("\"" + text + "\" is written twice.", "Keep one of them.");
                }
            });
        }
        return entries;
    }

    /** One of its settings, which must be there. */
    Optional<Setting> required(Map<String, Setting> settings, String key) {
        Optional<Setting> setting = Optional.ofNullable(settings.get(key));
        if (setting.isEmpty() && isMapping()) {
            error("The setting \"" + key + "\" is missing.", "Write \"" + key + ":\" and its value.");
        }
        return setting;
    }

    /** Texts by language. */
    Map<Locale, String> titles() {
        Map<Locale, String> titles = new LinkedHashMap<>();
        entries().forEach((language, text) -> {
            if (LANGUAGE.matcher(language).matches()) {
                text.text().ifPresent(words -> titles.put(Locale.forLanguageTag(language), words));
            } else {
                text.error("\"" + language + "\" is not a language.", "Write its ISO 639 code, as in fr or en.");
            }
        });
        return titles;
    }

    /** A list; a single value counts as a list of one. */
    List<Setting> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new Setting(name, item, file, problems))
                    .toList();
        }
        if (node instanceof MappingNode) {
            expected("a list", "Write \"- \" before each of its elements.");
            return List.of();
        }
        return List.of(this);
    }

    Optional<String> text() {
        if (!(node instanceof ScalarNode scalar)) {
            expected("a text", "Write one value behind the colon, in quotes if it begins with a brace or a bracket.");
            return Optional.empty();
        }
        if (scalar.getValue().isBlank()) {
            expected("a text, but empty", "Write its value behind the colon, or remove it.");
            return Optional.empty();
        }
        return Optional.of(scalar.getValue());
    }

    /** A paragraph for learners, however it is broken into lines. */
    Optional<String> words() {
        return text().map(text -> LINE_BREAK.matcher(text.strip()).replaceAll(" "))
                .filter(text -> problems.checkVisible(file, line(), text));
    }

    /** What a program can be given as an argument: any text without NUL, an empty one too. */
    Optional<String> argument() {
        if (!(node instanceof ScalarNode scalar)) {
            return text();
        }
        if (scalar.getValue().indexOf('\0') >= 0) {
            error("An argument cannot hold a NUL character.", "Remove it.");
            return Optional.empty();
        }
        return Optional.of(scalar.getValue());
    }

    /** One of some words. */
    Optional<String> word(Collection<String> known) {
        Optional<String> text = text();
        text.filter(word -> !known.contains(word))
                .ifPresent(word -> error(
                        "\"" + word + "\" is nothing that \"" + name + "\" can be.", Spelling.advice(word, known)));
        return text.filter(known::contains);
    }

    /**
     * The name of a C file in a folder of the exercise's.
     *
     * @param example such a name
     */
    Optional<String> fileIn(String folder, String example) {
        Optional<String> file = text();
        file.filter(name -> !C_FILE.matcher(name).matches())
                .ifPresent(name -> error(
                        "\"" + name + "\" is no C file in " + folder + "/.",
                        "Write its name alone, as in \"" + example + "\"."));
        return file.filter(name -> C_FILE.matcher(name).matches());
    }

    Optional<Integer> wholeNumber(int least, int most) {
        Optional<Integer> number = text().filter(this::isWholeNumber).map(Integer::valueOf);
        return number.filter(value -> inRange(value >= least && value <= most, least, most));
    }

    private boolean isWholeNumber(String text) {
        boolean matches = WHOLE_NUMBER.matcher(text).matches();
        if (!matches) {
            error("\"" + text + "\" is not a whole number.", "Write digits only, as in 60.");
        }
        return matches;
    }

    Optional<Double> decimal() {
        Optional<String> text = text();
        text.filter(value -> !DECIMAL.matcher(value).matches())
                .ifPresent(value -> error("\"" + value + "\" is not a number.", "Write it as in 0.001 or 1e-6."));
        return text.filter(value -> DECIMAL.matcher(value).matches()).map(Double::valueOf);
    }

    Optional<Duration> duration(Duration least, Duration most) {
        Optional<String> text = text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = DURATION.matcher(text.get().strip());
        if (!matcher.matches()) {
            error("\"" + text.get() + "\" is not a time.", "Write a number and a unit, as in \"1 s\" or \"500 ms\".");
            return Optional.empty();
        }
        int shift = matcher.group(2).equals("s") ? 3 : 0;
        Duration time = Duration.ofMillis(
                new BigDecimal(matcher.group(1)).movePointRight(shift).longValue());
        boolean fits = time.compareTo(least) >= 0 && time.compareTo(most) <= 0;
        return Optional.of(time).filter(value -> inRange(fits, written(least), written(most)));
    }

    Optional<ByteSize> size(ByteSize least, ByteSize most) {
        Optional<String> text = text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            ByteSize size = ByteSize.parse(text.get());
            boolean fits = size.compareTo(least) >= 0 && size.compareTo(most) <= 0;
            return Optional.of(size).filter(value -> inRange(fits, least, most));
        } catch (IllegalArgumentException | ArithmeticException e) {
            error("\"" + text.get() + "\" is not a size.", "Write a whole number and a unit, as in \"64 MiB\".");
            return Optional.empty();
        }
    }

    private boolean inRange(boolean fits, Object least, Object most) {
        if (!fits) {
            error("\"" + name + "\" is too small or too large.", "Choose from " + least + " to " + most + ".");
        }
        return fits;
    }

    private void expected(String kind, String advice) {
        error("\"" + name + "\" should be " + kind + ".", advice);
    }

    /** A time as settings are written. */
    static String written(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
