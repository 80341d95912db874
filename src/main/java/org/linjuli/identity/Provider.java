package org.linjuli.identity;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Speaks OpenID Connect with the identity provider: authorization code with PKCE, state and nonce. What the provider
 * offers is read at the first need, so that a provider that is down keeps nobody from starting or from passwords.
 */
@Component
@EnableConfigurationProperties(OidcSettings.class)
class Provider {

    static final Duration PATIENCE_OF_PEOPLE = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final Set<String> SCOPES = Set.of(OidcScopes.OPENID, OidcScopes.PROFILE, OidcScopes.PHONE);
    private static final StringKeyGenerator RANDOM =
            new Base64StringKeyGenerator(java.util.Base64.getUrlEncoder().withoutPadding(), 32);

    private final OidcSettings settings;
    private final Clock clock;
    private final SingletonSupplier<ProviderAnswers> answers;
    private volatile @Nullable ClientRegistration known;

    Provider(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.answers = SingletonSupplier.of(() -> new ProviderAnswers(settings.patience()));
    }

    /** What stands on the button; empty where there is no provider. */
    Optional<String> label() {
        return settings.isOn() ? Optional.of(settings.label()) : Optional.empty();
    }

    /** The way to the provider, for a browser that comes back to this address. */
    ProviderSignIn.Way begin(String redirectUri, Face face, @Nullable AccountId linkFor) {
        var provider = registration();
        var nonce = RANDOM.generateKey();
        var builder = request(provider, redirectUri)
                .state(RANDOM.generateKey())
                .additionalParameters(all -> all.put(OidcParameterNames.NONCE, ProviderAnswers.hashed(nonce)));
        OAuth2AuthorizationRequestCustomizers.withPkce().accept(builder);
        var request = builder.build();
        var attempt = new ProviderAttempt(
                String.valueOf(request.getState()),
                nonce,
                String.valueOf(request.<String>getAttribute(PkceParameterNames.CODE_VERIFIER)),
                redirectUri,
                face,
                linkFor == null ? null : linkFor.toString(),
                clock.instant().plus(PATIENCE_OF_PEOPLE));
        return new ProviderSignIn.Way(URI.create(request.getAuthorizationRequestUri()), attempt);
    }

    /** Who came back: exchanges the code and checks the signed answer against the attempt. */
    ProviderSubject finish(ProviderAttempt attempt, String code) {
        var provider = registration();
        var request = request(provider, attempt.redirectUri())
                .state(attempt.state())
                .attributes(all -> {
                    all.put(OidcParameterNames.NONCE, attempt.nonce());
                    all.put(PkceParameterNames.CODE_VERIFIER, attempt.verifier());
                })
                .build();
        var response = OAuth2AuthorizationResponse.success(code)
                .redirectUri(attempt.redirectUri())
                .state(attempt.state())
                .build();
        return subject(exchange(provider, new OAuth2AuthorizationExchange(request, response)));
    }

    private static OAuth2AuthorizationRequest.Builder request(ClientRegistration provider, String redirectUri) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(requireNonNull(provider.getProviderDetails().getAuthorizationUri()))
                .clientId(provider.getClientId())
                .redirectUri(redirectUri)
                .scopes(SCOPES);
    }

    private OidcUser exchange(ClientRegistration provider, OAuth2AuthorizationExchange exchange) {
        try {
            var answer = answers.obtain().authenticate(new OAuth2LoginAuthenticationToken(provider, exchange));
            return (OidcUser) requireNonNull(answer.getPrincipal());
        } catch (OAuth2AuthenticationException e) {
            LOG.warn(
                    "The identity provider's answer was not taken: {}",
                    e.getError().getErrorCode());
            LOG.debug("It was refused", e);
            throw (ProviderAnswers.isSilence(e) ? IdentityProblem.PROVIDER_DOWN : IdentityProblem.PROVIDER_NOT_TRUSTED)
                    .now();
        }
    }

    private static ProviderSubject subject(OidcUser user) {
        var phone = Optional.ofNullable(user.getPhoneNumber())
                .filter(number -> Boolean.TRUE.equals(user.getPhoneNumberVerified()))
                .flatMap(PhoneNumber::ofProvider);
        return new ProviderSubject(String.valueOf(user.getIssuer()), requireNonNull(user.getSubject()), phone);
    }

    private ClientRegistration registration() {
        var issuer = settings.issuer();
        if (issuer == null) {
            throw IdentityProblem.NO_PROVIDER.now();
        }
        var found = known;
        if (found == null) {
            found = discover(issuer);
            known = found;
        }
        return found;
    }

    private ClientRegistration discover(String issuer) {
        try {
            return ClientRegistrations.fromOidcIssuerLocation(issuer)
                    .registrationId("provider")
                    .clientId(String.valueOf(settings.clientId()))
                    .clientSecret(settings.secret())
                    .scope(List.copyOf(SCOPES))
                    .redirectUri("{baseUrl}")
                    .build();
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.warn("The identity provider {} does not tell what it offers", issuer);
            LOG.debug("Asked for its configuration", e);
            throw IdentityProblem.PROVIDER_DOWN.now();
        }
    }
}
