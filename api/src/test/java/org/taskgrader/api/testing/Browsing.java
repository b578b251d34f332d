package org.taskgrader.api.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.taskgrader.api.problem.Problem;

/** Requests with the headers by which a browser asks for a page to look at, and what comes of them. */
public final class Browsing {

    /** What Chromium sends. */
    public static final String ACCEPT =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8";

    private Browsing() {}

    /** Of somebody who reads {@code language}, a tag. */
    public static RequestSpecification in(String language) {
        return asBrowser(given().redirects().follow(false), language);
    }

    /** Makes a browser's of {@code request}. */
    public static RequestSpecification asBrowser(RequestSpecification request, String language) {
        return request.header("Accept", ACCEPT)
                .header("Accept-Language", language + ",*;q=0.5")
                .urlEncodingEnabled(false);
    }

    /** What is a page in {@code language}, under the strict policy and kept by nobody. */
    public static ValidatableResponse page(ValidatableResponse answer, int status, String language) {
        return answer.statusCode(status)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", language)
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .body(containsString("<html lang=\"" + language + "\">"));
    }

    /** What programs are told of the same. */
    public static ValidatableResponse problem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status).contentType(Problem.MEDIA_TYPE).body("type", endsWith("/problems/" + slug));
    }
}
