package org.taskgrader.core.exercise.folder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taskgrader.core.classification.ErrorClasses;
import org.taskgrader.core.grading.ExerciseWords;

/**
 * The published schemas say what the readers say. They are walked key by key: at each place the reader is given a key and a
 * word that there are not, and lists in its advice those that there are. Examples for each key are in
 * {@code schemas/*.yaml}, taken and refused by both.
 */
class SchemaTest {

    private static final Path ROOT = Path.of(System.getProperty("taskgrader.root"));
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Vocabulary VOCABULARY = ExerciseWords.of(ErrorClasses.load());
    private static final String NOTHING = "zzzzzzzzzzzzzzzzzzzz";

    /** A schema and the reader of the same files, with what must be there around a setting. */
    private enum Kind {
        EXERCISE("exercise"),
        COURSE("course");

        private final String name;

        Kind(String name) {
            this.name = name;
        }

        private JsonNode schema() {
            return resource("/schemas/" + name + ".json");
        }

        private Schema compiled() {
            return SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(schema().toString());
        }

        private JsonNode examples() {
            return resource("/schemas/" + name + "-examples.yaml");
        }

        private List<String> problems(JsonNode settings) {
            Problems problems = new Problems();
            Setting.parse(name + ".yaml", text(settings), "", problems).ifPresent(file -> {
                switch (this) {
                    case EXERCISE -> SettingsReader.read(file, VOCABULARY).id().ifPresent(Setting::text);
                    case COURSE -> CourseReader.read(file);
                }
            });
            return problems.inOrder().stream()
                    .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                    .map(Problem::toString)
                    .toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** An example value for a key, and whether it is taken. */
    record Example(Kind kind, String key, JsonNode value, boolean taken) {

        JsonNode settings() {
            return with(kind, key, value);
        }

        @Override
        public String toString() {
            return kind + " " + key + ": " + value;
        }
    }

    static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            kind.examples().get("keys").properties().forEach(key -> {
                key.getValue()
                        .get("taken")
                        .forEach(value -> examples.add(new Example(kind, key.getKey(), value, true)));
                key.getValue()
                        .get("refused")
                        .forEach(value -> examples.add(new Example(kind, key.getKey(), value, false)));
            });
        }
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void schema_and_reader_take_and_refuse_the_same(Example example) {
        assertThat(example.kind().problems(example.settings()).isEmpty())
                .as("the reader: %s", example.kind().problems(example.settings()))
                .isEqualTo(example.taken());
        var errors = example.kind().compiled().validate(example.settings());
        assertThat(errors.isEmpty()).as("the schema: %s", errors).isEqualTo(example.taken());
    }

    record Place(Kind kind, String key, JsonNode schema) {

        @Override
        public String toString() {
            return kind + " " + key;
        }
    }

    static List<Place> objects() {
        return places().stream()
                .filter(place -> place.schema().has("properties"))
                .toList();
    }

    static List<Place> words() {
        return places().stream().filter(place -> place.schema().has("enum")).toList();
    }

    @ParameterizedTest
    @MethodSource("objects")
    void the_reader_knows_the_same_keys(Place place) {
        TreeSet<String> keys = new TreeSet<>();
        place.schema().get("properties").fieldNames().forEachRemaining(keys::add);
        String unknown = place.key().isEmpty() ? NOTHING : place.key() + "." + NOTHING;

        assertThat(place.schema().path("additionalProperties").asText()).isEqualTo("false");
        assertThat(place.kind()
                        .problems(with(
                                place.kind(), unknown, YAML.getNodeFactory().textNode("1"))))
                .anyMatch(problem -> problem.contains("\"" + NOTHING + "\" is no setting of ")
                        && problem.endsWith("Use one of: " + String.join(", ", keys) + "."));
    }

    @ParameterizedTest
    @MethodSource("words")
    void the_reader_knows_the_same_words(Place place) {
        String words = StreamSupport.stream(place.schema().get("enum").spliterator(), false)
                .map(JsonNode::asText)
                .sorted()
                .collect(Collectors.joining(", "));

        assertThat(place.kind()
                        .problems(with(
                                place.kind(), place.key(), YAML.getNodeFactory().textNode(NOTHING))))
                .anyMatch(problem -> problem.endsWith("Use one of: " + words + "."));
    }

    @Test
    void every_key_has_examples_of_both_kinds() {
        for (Kind kind : Kind.values()) {
            List<String> keys = places().stream()
                    .filter(place -> place.kind() == kind)
                    .flatMap(place -> place.schema().path("properties").properties().stream()
                            .map(property -> (place.key().isEmpty() ? "" : place.key() + ".") + property.getKey()))
                    .distinct()
                    .toList();
            Map<String, JsonNode> examples = kind.examples().get("keys").properties().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

            assertThat(keys).isNotEmpty();
            assertThat(examples.keySet()).containsExactlyInAnyOrderElementsOf(keys);
            assertThat(examples.values())
                    .allMatch(each ->
                            !each.get("taken").isEmpty() && !each.get("refused").isEmpty());
        }
    }

    @Test
    void every_exercise_of_the_course_and_each_valid_folder_of_the_tests_keeps_the_schema() throws IOException {
        Schema schema = Kind.EXERCISE.compiled();
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("exercises", "grader-core/src/test/resources/exercise-folders/valid")) {
            try (Stream<Path> below = Files.walk(ROOT.resolve(folder))) {
                below.filter(file -> file.endsWith("exercise.yaml")).forEach(files::add);
            }
        }

        assertThat(files)
                .hasSizeGreaterThan(15)
                .allSatisfy(file -> assertThat(schema.validate(YAML.readTree(file.toFile())))
                        .as(file.toString())
                        .isEmpty());
    }

    /** Every place of a schema where there is something to say: key by key, with {@code []} for the elements of a list. */
    private static List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            collect(kind, "", kind.schema(), kind.schema(), places);
        }
        return places;
    }

    private static void collect(Kind kind, String key, JsonNode node, JsonNode root, List<Place> places) {
        JsonNode schema = resolved(node, root);
        if (schema.has("properties") || schema.has("enum")) {
            places.add(new Place(kind, key, schema));
        }
        schema.path("properties")
                .properties()
                .forEach(each -> collect(
                        kind,
                        key.isEmpty() ? each.getKey() : key + "." + each.getKey(),
                        each.getValue(),
                        root,
                        places));
        schema.path("oneOf").forEach(each -> collect(kind, key, each, root, places));
        if (schema.has("items")) {
            JsonNode item = resolved(schema.get("items"), root);
            collect(kind, item.has("properties") ? key + "[]" : key, item, root, places);
        }
        if (schema.path("additionalProperties").isObject()) {
            collect(kind, key + ".*", schema.get("additionalProperties"), root, places);
        }
    }

    private static JsonNode resolved(JsonNode node, JsonNode root) {
        return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** The least settings there can be, with one more value at a place, and around it what must be there. */
    private static JsonNode with(Kind kind, String key, JsonNode value) {
        JsonNode around = kind.examples().get("around");
        ObjectNode settings = around.get("").deepCopy();
        ObjectNode at = settings;
        StringBuilder path = new StringBuilder();
        String[] parts = key.replace("[]", ".[]").split("\\.", -1);
        kind.examples()
                .path("beside")
                .path(parts[0])
                .properties()
                .forEach(beside -> settings.set(beside.getKey(), beside.getValue()));
        for (int i = 0; i < parts.length - 1; i++) {
            path.append(path.isEmpty() || parts[i].equals("[]") ? "" : ".").append(parts[i]);
            JsonNode own = around.path(path.toString());
            ObjectNode next = own.isObject() ? own.deepCopy() : YAML.createObjectNode();
            if (parts[i + 1].equals("[]")) {
                JsonNode first = around.path(path + "[]");
                next = first.isObject() ? first.deepCopy() : YAML.createObjectNode();
                at.putArray(parts[i]).add(next);
                path.append("[]");
                i++;
            } else {
                at.set(parts[i].equals("*") ? "name" : parts[i], next);
            }
            at = next;
        }
        String last = parts[parts.length - 1];
        at.set(last.equals("*") ? "name" : last, value);
        return settings;
    }

    private static JsonNode resource(String name) {
        try (InputStream content = SchemaTest.class.getResourceAsStream(name)) {
            return YAML.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(JsonNode settings) {
        try {
            return YAML.writeValueAsString(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
