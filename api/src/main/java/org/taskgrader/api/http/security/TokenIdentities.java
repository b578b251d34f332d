package org.taskgrader.api.http.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.taskgrader.api.access.Caller;
import org.taskgrader.api.access.Platforms;
import org.taskgrader.api.access.Scope;
import org.taskgrader.api.http.Callers;
import org.taskgrader.api.settings.Settings;

/**
 * Says whose an OIDC token is that Quarkus has found to be good: one claim names the platform, another the scopes. Roles of
 * the token's own, which mean something elsewhere, are left behind. A token of a platform that is not known here, or that is
 * no JWT, may do nothing.
 */
@ApplicationScoped
class TokenIdentities implements SecurityIdentityAugmentor {

    private final Settings.Oidc settings;
    private final Platforms platforms;

    TokenIdentities(Settings settings, Platforms platforms) {
        this.settings = settings.oidc();
        this.platforms = platforms;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || Callers.of(identity).isPresent()) {
            return Uni.createFrom().item(identity);
        }
        return context.runBlocking(() -> Callers.identity(identity.getPrincipal(), caller(identity)));
    }

    private Caller caller(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            Optional<String> platform =
                    texts(token.getClaim(settings.platformClaim())).findFirst().filter(platforms::known);
            if (platform.isPresent()) {
                return new Caller(platform.get(), scopes(token), Optional.empty());
            }
        }
        return new Caller("", Set.of(), Optional.empty());
    }

    private Set<Scope> scopes(JsonWebToken token) {
        String prefix = settings.scopePrefix();
        return texts(token.getClaim(settings.scopesClaim()))
                .filter(name -> name.startsWith(prefix))
                .map(name -> Scope.named(name.substring(prefix.length())))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A claim's words: of a text with spaces between them (RFC 8693, section 4.2), or of a list. */
    private static Stream<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case null -> Stream.empty();
            case String text -> Arrays.stream(text.split(" "));
            case JsonString text -> Arrays.stream(text.getString().split(" "));
            case Collection<?> list -> list.stream().flatMap(TokenIdentities::texts);
            default -> Stream.empty();
        };
    }
}
