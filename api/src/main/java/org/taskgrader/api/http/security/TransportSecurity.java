package org.taskgrader.api.http.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.taskgrader.api.settings.Settings;

/**
 * Tells browsers to come by TLS only, if the operator says so (RFC 6797). The other headers against misuse by browsers are
 * always the same, and in application.properties.
 */
@ApplicationScoped
class TransportSecurity {

    void register(@Observes Filters filters, Settings settings) {
        settings.http().hsts().ifPresent(time -> {
            String value = "max-age=" + time.toSeconds();
            filters.register(
                    request -> {
                        request.response().putHeader("Strict-Transport-Security", value);
                        request.next();
                    },
                    200);
        });
    }
}
