package org.taskgrader.core.exercise.folder;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.TestCase;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Writes other limits into the text of an {@code exercise.yaml}, and leaves all else as its author has it: comments, order,
 * spacing, ends of lines. Single values are replaced where they stand, and what is not there is put in. What comes of it is read
 * again, and refused unless the limits are all that has changed.
 */
public final class LimitsEdit {

    private static final String LIMITS = "limits";
    private static final String TESTS = "tests";
    private static final String TITLE = "title";

    private final String text;
    private final int[] codePoints;
    private final String lineEnd;
    private final List<Edit> edits = new ArrayList<>();

    private LimitsEdit(String text) {
        this.text = text;
        this.codePoints = text.codePoints().toArray();
        this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** A piece of the text, counted in code points as the parser does, and what takes its place. */
    private record Edit(int from, int to, String by) {}

    /**
     * The text with limits of the exercise, and of some tests.
     *
     * @param exercise as the text has it
     * @param wanted of all tests without their own; the number of processes stays as it is
     * @param own of some tests, by name
     * @return nothing if it cannot be done without changing something else: then its author has to
     */
    public static Optional<String> edited(String text, Exercise exercise, Limits wanted, Map<String, Limits> own) {
        try {
            String edited = new LimitsEdit(text).edited(exercise, wanted, own);
            return withoutLimits(edited).equals(withoutLimits(text)) ? Optional.of(edited) : Optional.empty();
        } catch (YAMLException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private String edited(Exercise exercise, Limits wanted, Map<String, Limits> own) {
        if (!(new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text))
                instanceof MappingNode root)) {
            throw new UnsupportedOperationException("no settings");
        }
        level(root, exercise.limits(), Limits.DEFAULT, wanted);
        Map<String, String> added = new LinkedHashMap<>();
        Optional<MappingNode> tests = mapping(root, TESTS);
        for (TestCase test : exercise.tests()) {
            Limits limits = own.getOrDefault(test.name(), wanted);
            Optional<MappingNode> entry = tests.flatMap(all -> mapping(all, test.name()));
            if (entry.isPresent()) {
                level(entry.get(), test.limits(), wanted, limits);
            } else if (!parts(wanted, limits).isEmpty()) {
                added.put(test.name(), "{" + LIMITS + ": " + flow(parts(wanted, limits)) + "}");
            }
        }
        add(root, tests, added);
        StringBuilder result = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparingInt(Edit::from).reversed())
                .forEach(edit -> result.replace(offset(edit.from()), offset(edit.to()), edit.by()));
        return result.toString();
    }

    private int offset(int codePoint) {
        return text.offsetByCodePoints(0, codePoint);
    }

    /** Limits at one level: in the file, or of one test. */
    private void level(MappingNode holder, Limits present, Limits inherited, Limits wanted) {
        Optional<MappingNode> limits = mapping(holder, LIMITS);
        if (limits.isEmpty()) {
            Map<String, String> parts = parts(inherited, wanted);
            if (!parts.isEmpty()) {
                insert(holder, LIMITS + ": " + flow(parts));
            }
            return;
        }
        Map<String, String> all = all(wanted);
        Map<String, String> before = all(present);
        Map<String, String> above = all(inherited);
        all.forEach((name, value) -> {
            Optional<Node> leaf = value(limits.get(), name);
            if (leaf.isPresent() && !value.equals(before.get(name))) {
                replace(leaf.get(), value);
            } else if (leaf.isEmpty() && !name.equals("wall") && !value.equals(above.get(name))) {
                insert(limits.get(), name + ": " + value);
            }
        });
    }

    private void replace(Node leaf, String value) {
        if (!(leaf instanceof ScalarNode)) {
            throw new UnsupportedOperationException("no scalar");
        }
        edits.add(new Edit(leaf.getStartMark().getIndex(), leaf.getEndMark().getIndex(), value));
    }

    private void insert(MappingNode mapping, String entry) {
        if (mapping.getFlowStyle() == FlowStyle.FLOW) {
            int end = mapping.getEndMark().getIndex() - 1;
            edits.add(new Edit(end, end, (mapping.getValue().isEmpty() ? "" : ", ") + entry));
            return;
        }
        Optional<NodeTuple> title = tuple(mapping, TITLE);
        Node first = mapping.getValue().getFirst().getKeyNode();
        int at = title.map(tuple -> lineAfter(lastOf(tuple.getValueNode())))
                .orElseGet(() ->
                        first.getStartMark().getIndex() - first.getStartMark().getColumn());
        line(at, " ".repeat(first.getStartMark().getColumn()) + entry);
    }

    private void add(MappingNode root, Optional<MappingNode> tests, Map<String, String> added) {
        if (added.isEmpty()) {
            return;
        }
        if (tests.isPresent()) {
            added.forEach((name, value) -> insert(tests.get(), quoted(name) + ": " + value));
            return;
        }
        if (root.getFlowStyle() == FlowStyle.FLOW || tuple(root, TESTS).isPresent()) {
            throw new UnsupportedOperationException("no place for tests");
        }
        line(
                codePoints.length,
                added.entrySet().stream()
                        .map(test -> "  " + quoted(test.getKey()) + ": " + test.getValue())
                        .collect(Collectors.joining(lineEnd, TESTS + ":" + lineEnd, "")));
    }

    /** A line of its own, before the one that begins there. */
    private void line(int at, String line) {
        boolean broken = at > 0 && codePoints[at - 1] != '\n';
        edits.add(new Edit(at, at, (broken ? lineEnd : "") + line + lineEnd));
    }

    /** A name such as {@code 01} would be a number without, and mean the same here. */
    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    private int lineAfter(Node node) {
        int at = node.getEndMark().getIndex();
        while (at < codePoints.length && codePoints[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, codePoints.length);
    }

    /** The end of a mapping in block style is where the next thing begins; that of what it holds last is its own. */
    private static Node lastOf(Node node) {
        return node instanceof MappingNode mapping
                        && mapping.getFlowStyle() != FlowStyle.FLOW
                        && !mapping.getValue().isEmpty()
                ? lastOf(mapping.getValue().getLast().getValueNode())
                : node;
    }

    private static Optional<NodeTuple> tuple(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .findFirst();
    }

    private static Optional<Node> value(MappingNode mapping, String key) {
        return tuple(mapping, key).map(NodeTuple::getValueNode);
    }

    private static Optional<MappingNode> mapping(MappingNode mapping, String key) {
        return value(mapping, key)
                .flatMap(node -> node instanceof MappingNode inner ? Optional.of(inner) : Optional.empty());
    }

    private static Map<String, String> all(Limits limits) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("cpu", Setting.written(limits.cpu()));
        all.put("wall", Setting.written(limits.wall()));
        all.put("memory", limits.memory().toString());
        all.put("output", limits.output().toString());
        return all;
    }

    /** What has to be written; the time by the clock follows the CPU time by itself. */
    private static Map<String, String> parts(Limits inherited, Limits wanted) {
        Map<String, String> above = all(inherited);
        Map<String, String> parts = all(wanted);
        parts.remove("wall");
        parts.entrySet().removeIf(part -> part.getValue().equals(above.get(part.getKey())));
        return parts;
    }

    private static String flow(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + ": " + part.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** All that the text says, but for limits. */
    private static Map<Object, Object> withoutLimits(String text) {
        Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        Map<Object, Object> settings = copy(loaded);
        settings.remove(LIMITS);
        Map<Object, Object> tests = copy(settings.remove(TESTS));
        tests.replaceAll((name, test) -> {
            Map<Object, Object> rest = copy(test);
            rest.remove(LIMITS);
            return rest;
        });
        tests.values().removeIf(Map.of()::equals);
        settings.put(TESTS, tests);
        return settings;
    }

    private static Map<Object, Object> copy(Object value) {
        return value instanceof Map<?, ?> map ? new LinkedHashMap<>(map) : new LinkedHashMap<>();
    }
}
