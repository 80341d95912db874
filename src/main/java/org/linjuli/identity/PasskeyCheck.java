package org.linjuli.identity;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.ProblemException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.JacksonException;

/**
 * Whether what an authenticator has signed is in order: the challenge, the address in the browser, that the person was
 * verified, the signature, the count. Which make of authenticator it is, nobody asks.
 */
@Component
@EnableConfigurationProperties(PasskeySettings.class)
class PasskeyCheck {

    /** Under this name a refusal says what was wrong. */
    static final String WHY = "why";

    private static final boolean PERSON_VERIFIED = true;
    private static final boolean PERSON_PRESENT = true;

    /** The signatures we take, the best first. */
    static final List<Long> ALGORITHMS = Stream.of(
                    COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256)
            .map(COSEAlgorithmIdentifier::getValue)
            .toList();

    /** Made when the first passkey comes: it brings a library for CBOR along, which a start need not load. */
    private final SingletonSupplier<ObjectConverter> converter = SingletonSupplier.of(ObjectConverter::new);

    private final SingletonSupplier<WebAuthnManager> manager =
            SingletonSupplier.of(() -> WebAuthnManager.createNonStrictWebAuthnManager(converter.obtain()));

    private final PasskeySettings settings;

    PasskeyCheck(PasskeySettings settings) {
        this.settings = settings;
    }

    /** An answer of an authenticator that can be read, and the challenge it says it answers. */
    record Read<T>(T answer, Bytes challenge) {}

    Read<RegistrationData> read(PasskeyMade made) {
        return trusting(() -> {
            var read = manager.obtain()
                    .parse(new RegistrationRequest(
                            new Bytes(made.attestation()).bytes(),
                            new Bytes(made.clientData()).bytes(),
                            made.transports()));
            return new Read<>(read, challenge(read.getCollectedClientData()));
        });
    }

    Read<AuthenticationData> read(PasskeyProof proof) {
        var handle = proof.userHandle();
        return trusting(() -> {
            var read = manager.obtain()
                    .parse(new AuthenticationRequest(
                            new Bytes(proof.credential()).bytes(),
                            handle == null ? null : new Bytes(handle).bytes(),
                            new Bytes(proof.authenticatorData()).bytes(),
                            new Bytes(proof.clientData()).bytes(),
                            new Bytes(proof.signature()).bytes()));
            return new Read<>(read, challenge(read.getCollectedClientData()));
        });
    }

    /** The key that was made, to be kept. */
    PasskeyKey made(Read<RegistrationData> read) {
        var wanted = ALGORITHMS.stream()
                .map(algorithm -> new PublicKeyCredentialParameters(
                        PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(algorithm)))
                .toList();
        return trusting(() -> {
            var data = manager.obtain()
                    .verify(
                            read.answer(),
                            new RegistrationParameters(
                                    here(read.challenge()), wanted, PERSON_VERIFIED, PERSON_PRESENT));
            var authenticator =
                    Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            var credential = Objects.requireNonNull(authenticator.getAttestedCredentialData());
            var transports = Objects.requireNonNullElse(data.getTransports(), List.<AuthenticatorTransport>of());
            return new PasskeyKey(
                    Bytes.of(credential.getCredentialId()),
                    Bytes.of(converter.obtain().getCborMapper().writeValueAsBytes(credential.getCOSEKey())),
                    authenticator.getSignCount(),
                    transports.stream().map(AuthenticatorTransport::getValue).toList(),
                    authenticator.isFlagBE(),
                    authenticator.isFlagBS());
        });
    }

    /**
     * The key as it is after this signature.
     *
     * @throws ProblemException {@code passkey-copied} where it has made fewer signatures than we know of
     */
    PasskeyKey proved(Read<AuthenticationData> read, PasskeyKey known) {
        return trusting(() -> {
            var data = manager.obtain()
                    .verify(
                            read.answer(),
                            new AuthenticationParameters(
                                    here(read.challenge()), record(known), null, PERSON_VERIFIED, PERSON_PRESENT));
            var authenticator = Objects.requireNonNull(data.getAuthenticatorData());
            return known.at(authenticator.getSignCount(), authenticator.isFlagBS());
        });
    }

    private CredentialRecordImpl record(PasskeyKey known) {
        var key = converter.obtain().getCborMapper().readValue(known.publicKey().bytes(), COSEKey.class);
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                known.canBeSynced(),
                known.synced(),
                known.count(),
                new AttestedCredentialData(AAGUID.ZERO, known.credential().bytes(), Objects.requireNonNull(key)),
                null,
                null,
                null,
                null);
    }

    private ServerProperty here(Bytes challenge) {
        return ServerProperty.builder()
                .originPredicate(origin -> settings.admits(origin.toString()))
                .rpId(settings.domain())
                .challenge(new DefaultChallenge(challenge.bytes()))
                .build();
    }

    private static Bytes challenge(@Nullable CollectedClientData said) {
        if (said == null || said.getChallenge() == null) {
            throw new IllegalArgumentException("no challenge");
        }
        return Bytes.of(said.getChallenge().getValue());
    }

    /** Whatever is wrong with it, the person can only begin anew; what it was is said for who helps them. */
    private static <T> T trusting(Supplier<T> check) {
        try {
            return check.get();
        } catch (MaliciousCounterValueException fewer) {
            throw IdentityProblem.PASSKEY_COPIED.now();
        } catch (WebAuthnException | JacksonException | IllegalArgumentException wrong) {
            throw IdentityProblem.PASSKEY_NOT_TRUSTED
                    .now()
                    .with(WHY, wrong.getClass().getSimpleName().replace("Exception", ""));
        }
    }
}
