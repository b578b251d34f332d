package org.taskgrader.api.http.instructor;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Requests as the browser of somebody makes them who signs in at instructors' pages. */
final class SignedIn {

    static final String COOKIE = "taskgrader-instructor";

    private SignedIn() {}

    /** Shows a key, or what is none, to get to the page {@code to}. */
    static Response signIn(String shown, String to) {
        return form().formParam("key", shown).formParam("to", to).post("/instructor/session");
    }

    /** What the cookie holds of who has shown {@code key}. */
    static String session(String key) {
        return signIn(key, "/instructor").cookie(COOKIE);
    }

    /** A form of one of the pages. */
    static RequestSpecification form() {
        return given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Accept-Language", "en");
    }

    /** With the cookie. */
    static RequestSpecification at(String session) {
        return given().cookie(COOKIE, session).header("Accept-Language", "en");
    }
}
