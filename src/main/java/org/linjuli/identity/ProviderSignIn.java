package org.linjuli.identity;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.audit.ActKind;
import org.linjuli.audit.Audit;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets somebody in for whom the identity provider (统一身份认证) vouches, and links accounts with it.
 *
 * <p>An account is found by issuer and subject, or, the first time, by a phone that the provider has verified and that
 * exactly one bound account has proved; never by a name. Everybody else signs in with the password once and links.
 */
@Service
public class ProviderSignIn {

    /** What a browser that goes to the provider needs: the address, and the attempt that it carries. */
    public record Way(URI address, ProviderAttempt attempt) {}

    /** A link as its owner sees it. */
    public record LinkView(
            UUID id, String how, Instant linkedAt, @Nullable Instant usedAt) {}

    private final Provider provider;
    private final SubjectLinks links;
    private final Entrance entrance;
    private final Sessions sessions;
    private final Audit audit;
    private final TransactionTemplate transaction;

    ProviderSignIn(
            Provider provider,
            SubjectLinks links,
            Entrance entrance,
            Sessions sessions,
            Audit audit,
            TransactionTemplate transaction) {
        this.provider = provider;
        this.links = links;
        this.entrance = entrance;
        this.sessions = sessions;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What stands on the button; empty where people sign in with passwords only. */
    public Optional<String> label() {
        return provider.label();
    }

    /** The way of somebody who wants to be let in. */
    public Way begin(String redirectUri, Face face) {
        return provider.begin(redirectUri, face, null);
    }

    /** The way of somebody who is in and wants to come in by the provider from now on. */
    public Way beginLink(Actor actor, String redirectUri, Face face) {
        return provider.begin(redirectUri, face, actor.account());
    }

    /** Opens a session for who came back, or says why not. */
    public SessionToken enter(ProviderAttempt attempt, String code, Device device) {
        try {
            var subject = provider.finish(attempt, code);
            return Asker.PRODUCT.ask(() -> Objects.requireNonNull(
                    transaction.execute(status -> sessions.open(admitted(subject), device, "provider"))));
        } catch (ProblemException refusal) {
            audit.recordAlone(
                    Actor.anonymous(),
                    Act.of(
                                    ActKind.DENIAL,
                                    "session.refuse",
                                    "provider",
                                    refusal.problem().slug())
                            .with("address", device.address()));
            throw refusal;
        }
    }

    /** Links the account that asked for it, and nobody else's browser. */
    public void link(Actor actor, ProviderAttempt attempt, String code) {
        if (actor.isAnonymous() || !actor.account().toString().equals(attempt.linkFor())) {
            throw IdentityProblem.ATTEMPT_EXPIRED.now();
        }
        var subject = provider.finish(attempt, code);
        Asker.PRODUCT.run(() -> transaction.executeWithoutResult(status -> link(actor.account(), subject)));
    }

    public List<LinkView> links(Actor actor) {
        return links.of(actor.account()).stream()
                .map(link -> new LinkView(link.id(), link.how().label(), link.linkedAt(), link.usedAt()))
                .toList();
    }

    /** From now on the provider opens this account no more; sessions that are open stay. */
    public void unlink(Actor actor, UUID link) {
        transaction.executeWithoutResult(status -> links.unlink(actor.account(), link));
    }

    private void link(AccountId account, ProviderSubject subject) {
        if (links.link(account, subject, SubjectLinks.How.PASSWORD)) {
            return;
        }
        var linked = links.accountOf(subject);
        if (linked.isPresent() && !linked.get().equals(account)) {
            throw IdentityProblem.SUBJECT_LINKED_ELSEWHERE.now();
        }
        if (linked.isEmpty()) {
            throw IdentityProblem.LINKED_ALREADY.now();
        }
    }

    private AccountId admitted(ProviderSubject subject) {
        var account =
                links.accountOf(subject).or(() -> byPhone(subject)).orElseThrow(IdentityProblem.SUBJECT_UNKNOWN::now);
        entrance.refuseClosedOrLocked(account);
        links.used(subject);
        return account;
    }

    /** Who loses the race of two first sign-ins finds the link of the other. */
    private Optional<AccountId> byPhone(ProviderSubject subject) {
        var proved = subject.verifiedPhone().map(links::whoProved).orElse(List.of());
        if (proved.size() != 1) {
            return Optional.empty();
        }
        var account = proved.getFirst();
        entrance.refuseClosedOrLocked(account);
        return links.link(account, subject, SubjectLinks.How.PHONE) ? Optional.of(account) : links.accountOf(subject);
    }
}
