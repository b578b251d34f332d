package org.taskgrader.api.http.admin;

/** The examples of administration in the published description. */
final class AdminExamples {

    static final String PLATFORMS = """
        {"platforms": [{"id": "fun-mooc", "created": "2026-11-02T09:00:00Z"}]}\
        """;

    static final String PLATFORM = """
        {"id": "fun-mooc", "created": "2026-11-02T09:00:00Z"}\
        """;

    static final String PLATFORM_ORDER = """
        {"id": "fun-mooc"}\
        """;

    static final String KEY_ORDER = """
        {"platform": "fun-mooc", "scopes": ["submit", "read"], "days": 365}\
        """;

    static final String KEYS = """
        {"keys": [{"id": "5b0c4de1f2a3", "platform": "fun-mooc", "scopes": ["submit", "read"],
                   "created": "2026-11-02T09:00:00Z", "expires": "2027-11-02T09:00:00Z",
                   "lastUsed": "2026-11-20T15:00:00Z"}]}\
        """;

    static final String NEW_KEY = """
        {"key": {"id": "5b0c4de1f2a3", "platform": "fun-mooc", "scopes": ["submit", "read"],
                 "created": "2026-11-02T09:00:00Z"},
         "secret": "tg_5b0c4de1f2a3_…"}\
        """;

    static final String REVOKED = """
        {"id": "5b0c4de1f2a3", "platform": "fun-mooc", "scopes": ["submit", "read"],
         "created": "2026-11-02T09:00:00Z", "revoked": "2026-11-20T15:12:31Z"}\
        """;

    private AdminExamples() {}
}
