package org.linjuli.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.IdentityProblem;
import org.linjuli.identity.Passkey;
import org.linjuli.identity.PasskeyMade;
import org.linjuli.identity.PasskeyProof;
import org.linjuli.identity.PasskeySignIn;
import org.linjuli.identity.Passkeys;
import org.linjuli.identity.Session;
import org.linjuli.identity.SessionCookie;
import org.linjuli.identity.Sessions;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Passkeys: shown at the door or after the password, and one's own. */
@RestController
@RequestMapping("/api/v1")
class PasskeyController {

    /** @param offered whether they work under the address by which this was asked */
    record PasskeyOffer(boolean offered) {}

    record PasskeyShown(
            @NotBlank @Size(max = 2000) String credential,
            @NotBlank @Size(max = 4000) String clientData,
            @NotBlank @Size(max = 4000) String authenticatorData,
            @NotBlank @Size(max = 4000) String signature,
            @Nullable @Size(max = 100) String userHandle) {

        PasskeyProof proof() {
            return new PasskeyProof(credential, clientData, authenticatorData, signature, userHandle);
        }
    }

    record NewPasskey(
            @NotBlank(message = "请给通行密钥起个名字") @Size(max = 40, message = "名字最多 40 个字")
            String name,

            @NotBlank @Size(max = 4000) String clientData,
            @NotBlank @Size(max = 20_000) String attestation,
            @NotNull @Size(max = 10) List<@NotBlank @Size(max = 40) String> transports) {}

    record PasskeyName(
            @NotBlank(message = "请给通行密钥起个名字") @Size(max = 40, message = "名字最多 40 个字")
            String name) {}

    record PasswordAgain(
            @NotBlank(message = "请填写登录密码") @Size(max = 200) String password) {

        @Override
        public String toString() {
            return "PasswordAgain";
        }
    }

    /** @param offered whether they work under the address by which this was asked */
    record MyPasskeys(boolean offered, List<Passkey> items) {}

    private final PasskeySignIn signIn;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final OpenedSession opened;

    PasskeyController(PasskeySignIn signIn, Passkeys passkeys, Sessions sessions, OpenedSession opened) {
        this.signIn = signIn;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.opened = opened;
    }

    @GetMapping("/session/passkey")
    PasskeyOffer offer(HttpServletRequest request) {
        return new PasskeyOffer(signIn.isOfferedAt(request.getServerName()));
    }

    @PostMapping("/session/passkey/challenge")
    PasskeySignIn.PasskeyAsked ask() {
        return signIn.ask();
    }

    @PostMapping("/session/passkey")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(@Valid @RequestBody PasskeyShown body, HttpServletRequest request, HttpServletResponse response) {
        opened.give(signIn.enter(body.proof(), Devices.of(request)), request, response);
    }

    @PostMapping("/session/second-factor/passkey/challenge")
    PasskeySignIn.PasskeyAsked askAfterPassword(HttpServletRequest request) {
        return signIn.ask(session(request));
    }

    @PostMapping("/session/second-factor/passkey")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void prove(@Valid @RequestBody PasskeyShown body, HttpServletRequest request) {
        signIn.prove(session(request), body.proof(), Devices.of(request));
    }

    @GetMapping("/me/passkeys")
    MyPasskeys mine(@CurrentActor Actor actor, HttpServletRequest request) {
        return new MyPasskeys(signIn.isOfferedAt(request.getServerName()), passkeys.of(actor));
    }

    @PostMapping("/me/passkeys/challenge")
    Passkeys.PasskeyWanted begin(@Valid @RequestBody PasswordAgain body, HttpServletRequest request) {
        return passkeys.begin(session(request), body.password(), Devices.of(request));
    }

    @PostMapping("/me/passkeys")
    @ResponseStatus(HttpStatus.CREATED)
    Passkey add(@Valid @RequestBody NewPasskey body, HttpServletRequest request) {
        var made = new PasskeyMade(body.clientData(), body.attestation(), Set.copyOf(body.transports()));
        return passkeys.add(session(request), body.name(), made);
    }

    @PutMapping("/me/passkeys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rename(@CurrentActor Actor actor, @PathVariable UUID id, @Valid @RequestBody PasskeyName body) {
        passkeys.rename(actor, id, body.name());
    }

    @PostMapping("/me/passkeys/{id}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @Valid @RequestBody PasswordAgain body, HttpServletRequest request) {
        passkeys.remove(session(request), id, body.password(), Devices.of(request));
    }

    private Session session(HttpServletRequest request) {
        return SessionCookie.read(request).flatMap(sessions::find).orElseThrow(IdentityProblem.FORBIDDEN::now);
    }
}
