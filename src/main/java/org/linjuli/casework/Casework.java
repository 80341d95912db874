package org.linjuli.casework;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.photo.Attachment;
import org.linjuli.casework.photo.Photos;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.lifecycle.Step;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** What residents and desks do with requests. Permission is asked here, with the actor as an argument. */
@Service
public class Casework {

    private final RequestStore requests;
    private final ReporterStore reporters;
    private final RequestSteps steps;
    private final Intake intake;
    private final Consequences consequences;
    private final Photos photos;
    private final TransactionTemplate transaction;

    Casework(
            RequestStore requests,
            ReporterStore reporters,
            RequestSteps steps,
            Intake intake,
            Consequences consequences,
            Photos photos,
            TransactionTemplate transaction) {
        this.requests = requests;
        this.reporters = reporters;
        this.steps = steps;
        this.intake = intake;
        this.consequences = consequences;
        this.photos = photos;
        this.transaction = transaction;
    }

    /**
     * What became of a filing.
     *
     * @param isNew whether it had not come before
     * @param request how it stands; null where who filed it on behalf of somebody else may not see it
     */
    public record Receipt(boolean isNew, @Nullable Request request) {}

    /** Files a request and dispatches it at once. The same filing again changes nothing. */
    public Receipt submit(Actor actor, Filing filing) {
        if (actor.isAnonymous()) {
            throw CaseworkProblem.SIGN_IN_FIRST.now();
        }
        if (filing.channel().isOnBehalf()) {
            actor.require(Permission.REQUEST_FILE_FOR_OTHERS);
        }
        var request = intake.received(filing, steps.now());
        if (intake.lacksPhoto(filing) && requests.hashOf(filing.id()).isEmpty()) {
            throw CaseworkProblem.PHOTO_NEEDED.now().field("photos", "请至少拍一张照片，说明问题在哪里、是什么样子");
        }
        var number = store(request, filing, actor);
        if (number.isPresent()) {
            var filed = request.filed(
                    number.get(), new Request.Mine(!filing.channel().isOnBehalf(), false));
            return new Receipt(true, RequestStore.sees(actor, filed) ? filed : null);
        }
        var same = requests.hashOf(filing.id())
                .filter(hash -> Arrays.equals(hash, filing.hash()))
                .isPresent();
        var seen = requests.find(filing.id(), actor);
        if (!same || !(seen.isPresent() || requests.isFiledBy(filing.id(), actor))) {
            throw CaseworkProblem.SAME_ID_OTHER_CONTENT.now();
        }
        return new Receipt(false, seen.orElse(null));
    }

    /** One statement; a transaction only where photos have to be attached too. */
    private Optional<Long> store(Request request, Filing filing, Actor actor) {
        if (filing.photos().isEmpty()) {
            return Asker.PRODUCT.ask(() -> requests.file(request, filing, actor));
        }
        return written(status -> {
            var number = requests.file(request, filing, actor);
            if (number.isPresent()) {
                photos.attach(actor, Attachment.ofRequest(request.id(), Attachment.Stage.BEFORE), filing.photos());
            }
            return number;
        });
    }

    /** Does something about a request, or refuses it by name. The same undertaking again changes nothing. */
    public void act(Actor actor, Undertaking undertaking) {
        var action = steps.action(undertaking.action());
        var request = requests.get(undertaking.request(), actor);
        if (request.version() != undertaking.version()) {
            unlessRepeated(actor, undertaking);
            return;
        }
        var given = steps.inputs(request, action, undertaking.inputs());
        var attempt = steps.attempt(actor, consequences.checked(request, given, actor));
        var step = steps.take(request, action, attempt);
        if (!write(step, undertaking.key())) {
            unlessRepeated(actor, undertaking);
        }
    }

    private boolean write(Step<RequestState, RequestAction, Request> step, @Nullable UUID key) {
        var happening = Happening.of(step, origin(step.before(), step.attempt().actor()), key);
        return written(status -> {
            consequences.lock(step);
            return requests.write(new Change(step.before(), step.after(), happening)) && consequences.follow(step, key);
        });
    }

    /** What the actor may do is decided by then; after it the actor may see less, for instance who returns a request. */
    private <T> T written(TransactionCallback<T> work) {
        return Objects.requireNonNull(Asker.PRODUCT.ask(() -> transaction.execute(work)));
    }

    private void unlessRepeated(Actor actor, Undertaking undertaking) {
        var key = undertaking.key();
        if (key == null || !requests.isRepeat(undertaking.request(), actor, key)) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
    }

    /** Adds the actor to the reporters of an open request: the same problem, one request. */
    public UUID join(Actor actor, UUID id, @Nullable String note) {
        if (actor.isAnonymous()) {
            throw CaseworkProblem.SIGN_IN_FIRST.now();
        }
        return Asker.PRODUCT.ask(() -> {
            var target = requests.mergedInto(id);
            if (!reporters.join(target, actor.account(), note, steps.now())) {
                throw CaseworkProblem.CANNOT_JOIN.now();
            }
            return target;
        });
    }

    private static String origin(Request request, Actor actor) {
        if (actor.isSystem()) {
            return Happening.SYSTEM;
        }
        return request.mine().reporter() ? Channel.H5.name() : Channel.DESK.name();
    }
}
