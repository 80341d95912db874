package org.linjuli.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Spring Security's exchange of a code for somebody, with an end to how long the provider may take. */
final class ProviderAnswers {

    private final RestTemplate rest;
    private final OidcAuthorizationCodeAuthenticationProvider exchange;

    ProviderAnswers(Duration patience) {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(patience);
        requests.setReadTimeout(patience);
        this.rest = new RestTemplate(List.of(
                new FormHttpMessageConverter(),
                new OAuth2AccessTokenResponseHttpMessageConverter(),
                // Before the one for JSON, which would take the provider's keys for a text in quotes.
                new StringHttpMessageConverter(),
                new JacksonJsonHttpMessageConverter()));
        rest.setRequestFactory(requests);
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.create(rest));
        var info = new DefaultOAuth2UserService();
        info.setRestOperations(rest);
        var users = new OidcUserService();
        users.setOauth2UserService(info);
        this.exchange = new OidcAuthorizationCodeAuthenticationProvider(tokens, users);
        exchange.setJwtDecoderFactory(new OnePerProvider()::decoder);
    }

    Authentication authenticate(OAuth2LoginAuthenticationToken token) {
        return Objects.requireNonNull(exchange.authenticate(token));
    }

    /** Whether the provider said nothing, rather than something that can't be trusted. */
    static boolean isSilence(OAuth2AuthenticationException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResourceAccessException || cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    /** A nonce as it travels; the answer has to hold the same. */
    static String hashed(String nonce) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(nonce.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Keeps the decoder, which keeps the provider's keys. */
    private final class OnePerProvider {

        private final ConcurrentHashMap<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

        JwtDecoder decoder(ClientRegistration provider) {
            return decoders.computeIfAbsent(provider.getClientId(), id -> build(provider));
        }

        private JwtDecoder build(ClientRegistration provider) {
            var decoder = NimbusJwtDecoder.withJwkSetUri(
                            String.valueOf(provider.getProviderDetails().getJwkSetUri()))
                    .restOperations(rest)
                    .jwsAlgorithm(SignatureAlgorithm.RS256)
                    .jwsAlgorithm(SignatureAlgorithm.ES256)
                    .build();
            decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    new JwtTimestampValidator(), new OidcIdTokenValidator(provider)));
            return decoder;
        }
    }
}
