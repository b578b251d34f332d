package org.taskgrader.api.http.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taskgrader.api.page.ClassPage;
import org.taskgrader.api.testing.KeysProfile;
import org.taskgrader.core.classification.ErrorClass;
import org.taskgrader.core.classification.ErrorClasses;

/** Each error class has its page, for everybody and in both languages. */
@QuarkusTest
@TestProfile(KeysProfile.class)
class HelpPageApiTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void noClassIsWithoutAPage(String language) {
        List<String> classes = ErrorClasses.load().all().stream()
                .filter(each -> !each.retired())
                .map(ErrorClass::id)
                .toList();
        assertThat(classes).hasSizeGreaterThan(100).allSatisfy(id -> {
            ClassPage page = ClassPage.of(id, Locale.forLanguageTag(language)).orElseThrow();
            assertThat(page.title()).isNotBlank().doesNotStartWith("#");
            assertThat(page.text()).contains("\n## ").doesNotContain("error-classes.md");
        });
    }

    @Test
    void aPageSaysWhatItIsWithAnExampleAndMayBeKept() {
        given().queryParam("lang", "fr")
                .get("/help/errors/missing-semicolon")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=3600"))
                .header("Content-Language", equalTo("fr"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("<h1>Il manque un point-virgule</h1>"))
                .body(containsString("<h2>Un exemple</h2>"))
                .body(containsString("robot r = {0, 0, NORTH};"))
                .body(not(containsString("error-classes.md")));
        given().header("Accept-Language", "en")
                .get("/help/errors/missing-semicolon")
                .then()
                .statusCode(200)
                .body(containsString("<h1>A semicolon is missing</h1>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "..%2F..%2Fapplication", "Missing-Semicolon", "missing-semicolon.md"})
    void whatIsNoClassHasNone(String id) {
        given().urlEncodingEnabled(false)
                .get("/help/errors/" + id)
                .then()
                .statusCode(404)
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }
}
