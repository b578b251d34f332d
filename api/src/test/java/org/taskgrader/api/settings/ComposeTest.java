package org.taskgrader.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The nodes of {@code docker/compose.yaml}: as far as can be said without the images that it wants. */
class ComposeTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("taskgrader.root")).resolve("docker");
    private static final Pattern SECRET = Pattern.compile("\\$\\{([A-Z_]+):\\?[^}]+}");

    private static Map<String, Map<String, Object>> services;

    @BeforeAll
    static void read() throws IOException {
        Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(text("compose.yaml"));
        services = new TreeMap<>(file.get("services"));
    }

    @Test
    void everyNodeHasSettingsThatGoTogether() {
        Map<String, Role> roles = nodes().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, node -> settings(node.getValue()).role()));
        assertThat(roles)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("api-1", Role.API, "api-2", Role.API, "worker-1", Role.WORKER, "worker-2", Role.WORKER));
        assertThat(nodes().values()).allSatisfy(node -> {
            assertThat(Deployment.problems(settings(node))).isEmpty();
            assertThat(settings(node).broker().addresses()).contains("broker:5672");
            assertThat(settings(node).database().password()).contains("a value of DATABASE_PASSWORD");
        });
    }

    @Test
    void onlyWorkersGetTheEngine() {
        assertThat(services)
                .allSatisfy((name, service) -> assertThat(service.toString().contains("docker.sock"))
                        .as(name)
                        .isEqualTo(name.startsWith("worker")));
    }

    @Test
    void nothingIsOpenToOtherMachines() {
        assertThat(services.values())
                .flatExtracting(service -> list(service, "ports"))
                .isNotEmpty()
                .allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void everySecretIsAskedForInTheExample() throws IOException {
        assertThat(SECRET.matcher(text("compose.yaml")).results().map(secret -> secret.group(1) + "="))
                .isNotEmpty()
                .isSubsetOf(text("secrets.env.example").lines().toList());
    }

    private static Map<String, Map<String, Object>> nodes() {
        return services.entrySet().stream()
                .filter(service -> service.getValue().containsKey("build"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Settings settings(Map<String, Object> node) {
        Map<?, ?> variables = (Map<?, ?>) node.getOrDefault("environment", Map.of());
        Map<String, String> environment = variables.entrySet().stream()
                .collect(Collectors.toMap(
                        variable -> String.valueOf(variable.getKey()),
                        variable -> SECRET.matcher(String.valueOf(variable.getValue()))
                                .replaceAll("a value of $1")));
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new EnvConfigSource(environment, 300))
                .withMapping(Settings.class)
                .build()
                .getConfigMapping(Settings.class);
    }

    private static List<String> list(Map<String, Object> service, String key) {
        return ((List<?>) service.getOrDefault(key, List.of()))
                .stream().map(Object::toString).toList();
    }

    private static String text(String file) throws IOException {
        return Files.readString(FOLDER.resolve(file));
    }
}
