package org.linjuli.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.photo.Attachment;
import org.linjuli.casework.photo.Photos;
import org.linjuli.lifecycle.Attempt;
import org.linjuli.lifecycle.Due;
import org.linjuli.lifecycle.Inputs;
import org.linjuli.lifecycle.Step;
import org.linjuli.organization.Organization;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.springframework.stereotype.Component;

/** What a step entails beyond the request's own row: checked before it, and written in its transaction. */
@Component
class Consequences {

    private final RequestStore requests;
    private final ReporterStore reporters;
    private final Assists assists;
    private final Organization organization;
    private final Photos photos;
    private final CategoryTerms categories;

    Consequences(
            RequestStore requests,
            ReporterStore reporters,
            Assists assists,
            Organization organization,
            Photos photos,
            CategoryTerms categories) {
        this.requests = requests;
        this.reporters = reporters;
        this.assists = assists;
        this.organization = organization;
        this.photos = photos;
        this.categories = categories;
    }

    /** The inputs, once the categories, desks, requests and photos that they name are known to exist and to fit. */
    Inputs checked(Request request, Inputs inputs, Actor actor) {
        inputs.desk("desk").filter(desk -> organization.desk(desk).isEmpty()).ifPresent(unknown -> {
            throw CaseworkProblem.DESK_UNKNOWN.now().field("desk", "没有这个承办单位，请从列表中选择");
        });
        inputs.text("category").ifPresent(categories::open);
        inputs.request("request").ifPresent(into -> mergeTarget(request, into, actor));
        return inputs;
    }

    /** Only another open request in the same community takes one in. */
    private void mergeTarget(Request request, UUID into, Actor actor) {
        var fits = requests.find(into, actor)
                .filter(target -> !target.id().equals(request.id()))
                .filter(target -> target.owes() != null)
                .filter(target -> community(target).equals(community(request)));
        if (fits.isEmpty()) {
            throw CaseworkProblem.MERGE_TARGET.now().field("request", "请选择同一社区内还在办理的另一件");
        }
    }

    private static NodePath community(Request request) {
        return request.place().area().at(org.linjuli.shared.Level.COMMUNITY);
    }

    /** Locks what the step will touch besides its own row, in one order. */
    void lock(Step<RequestState, RequestAction, Request> step) {
        if (step.action() == RequestAction.MERGE) {
            var into = step.attempt().inputs().request("request").orElseThrow();
            reporters.lock(List.of(step.before().id(), into));
        }
    }

    /** Writes what follows; false when a row that it needs has changed in between. */
    boolean follow(Step<RequestState, RequestAction, Request> step, @Nullable UUID key) {
        var attempt = step.attempt();
        photos.attach(
                attempt.actor(),
                Attachment.ofRequest(step.before().id(), stageOf(step.action())),
                attempt.inputs().photos("photos"));
        var follow = followers().get(step.action());
        var followed = follow == null || follow.happens(step, key);
        if (followed && step.to() == RequestState.REOPENED) {
            reporters.forgetRatings(step.before().id());
        }
        return followed;
    }

    private static Attachment.Stage stageOf(RequestAction action) {
        return action == RequestAction.RESOLVE || action == RequestAction.VERIFY
                ? Attachment.Stage.AFTER
                : Attachment.Stage.BEFORE;
    }

    /** One thing that an action entails. */
    @FunctionalInterface
    private interface Following {
        boolean happens(Step<RequestState, RequestAction, Request> step, @Nullable UUID key);
    }

    private Map<RequestAction, Following> followers() {
        return Map.of(
                RequestAction.RATE, this::keepRating,
                RequestAction.MERGE, this::moveReporters,
                RequestAction.ASSIST, this::askForAssist);
    }

    private boolean keepRating(Step<RequestState, RequestAction, Request> step, @Nullable UUID key) {
        var attempt = step.attempt();
        return reporters.rate(
                step.before().id(),
                attempt.actor().account(),
                attempt.inputs().choice("rating", Rating.class).orElseThrow(),
                attempt.inputs().text("reason").orElse(""),
                attempt.at());
    }

    private boolean moveReporters(Step<RequestState, RequestAction, Request> step, @Nullable UUID key) {
        var source = step.before();
        var into = step.attempt().inputs().request("request").orElseThrow();
        var open = requests.find(into, Actor.system()).filter(target -> target.owes() != null);
        if (open.isEmpty()) {
            throw CaseworkProblem.MERGE_TARGET.now();
        }
        int silent = source.matter().channel().isOnBehalf() ? 1 : 0;
        reporters.takeOver(
                source.id(),
                into,
                silent,
                step.attempt().actor().account(),
                step.attempt().at());
        return true;
    }

    private boolean askForAssist(Step<RequestState, RequestAction, Request> step, @Nullable UUID key) {
        var attempt = step.attempt();
        return assists.ask(
                asked(step.before(), attempt, Optional.ofNullable(key).orElseGet(UUID::randomUUID)));
    }

    private static Assist asked(Request request, Attempt attempt, UUID id) {
        var inputs = attempt.inputs();
        Instant now = attempt.at();
        return new Assist(
                id,
                request.id(),
                0,
                AssistState.ASKED,
                inputs.desk("desk").orElseThrow(),
                request.desks().owner(),
                inputs.text("task").orElseThrow(),
                null,
                now,
                now,
                Due.NEVER,
                inputs.days("days").orElseThrow());
    }
}
