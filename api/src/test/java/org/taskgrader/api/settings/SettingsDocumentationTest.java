package org.taskgrader.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of settings that operators read has each of them, with its default. */
final class SettingsDocumentationTest {

    private static final Path PAGE = Path.of(System.getProperty("taskgrader.root", ".."), "docs/operating.md");

    private record Setting(String name, String standard) {}

    @Test
    void everySettingIsToldWithItsDefault() throws IOException {
        List<String> rows = Files.readAllLines(PAGE);
        List<Setting> settings = settings(Settings.class, "taskgrader.").toList();
        assertThat(settings).isNotEmpty();
        assertThat(settings)
                .allSatisfy(setting -> assertThat(rows)
                        .as(setting.toString())
                        .anyMatch(row -> row.startsWith("| `" + setting.name() + "` | " + setting.standard())));
    }

    @Test
    void nothingIsToldThatIsNoSetting() throws IOException {
        List<String> names = settings(Settings.class, "taskgrader.")
                .map(setting -> "| `" + setting.name() + "` |")
                .toList();
        assertThat(Files.readAllLines(PAGE))
                .filteredOn(row -> row.startsWith("| `taskgrader."))
                .isNotEmpty()
                .allMatch(row -> names.stream().anyMatch(row::startsWith));
    }

    private static Stream<Setting> settings(Class<?> group, String prefix) {
        return Arrays.stream(group.getDeclaredMethods()).flatMap(method -> settings(method, prefix + spelt(method)));
    }

    private static Stream<Setting> settings(Method method, String name) {
        if (method.getReturnType().getEnclosingClass() == Settings.class) {
            return settings(method.getReturnType(), name + ".");
        }
        WithDefault standard = method.getAnnotation(WithDefault.class);
        return Stream.of(new Setting(name, standard == null ? "–" : "`" + standard.value() + "` |"));
    }

    /** As SmallRye Config spells a method's name: with hyphens. */
    private static String spelt(Method method) {
        return method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
