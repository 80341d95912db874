package org.linjuli.casework;

import static org.linjuli.casework.RequestAction.*;
import static org.linjuli.casework.RequestGuards.*;
import static org.linjuli.casework.RequestParty.*;
import static org.linjuli.casework.RequestState.*;

import org.linjuli.lifecycle.Input;
import org.linjuli.lifecycle.Lifecycle;
import org.linjuli.lifecycle.LifecycleBuilder;

/** The life of a request: the one table from which check, buttons, deadlines, diagram and tests are read. */
record RequestLifecycle(
        LifecycleBuilder<RequestState, RequestAction, Request> table, RequestClocks clocks, RequestDemands demands) {

    private static final Input<Request> PHOTOS =
            Input.<Request>photos("photos", "照片").optional();
    private static final Input<Request> WHY =
            Input.<Request>text("reason", "更改原因").optional();
    private static final int LONGEST_EXTENSION = 10;
    private static final int LONGEST_DELEGATION = 30;
    private static final int LONGEST_SHELF = 365;

    private static final RequestState[] IN_HAND = {ASSIGNED, REOPENED, ACCEPTED, IN_PROGRESS};
    private static final RequestState[] BEING_HANDLED = {ACCEPTED, IN_PROGRESS};
    private static final RequestState[] OPEN = {
        ASSIGNED, REOPENED, ACCEPTED, IN_PROGRESS, WAITING_REPORTER, DECLINING, SHELVED, VERIFYING
    };

    static Lifecycle<RequestState, RequestAction, Request> declared(RequestClocks clocks, RequestDemands demands) {
        var table = Lifecycle.<RequestState, RequestAction, Request>declare(
                "request", RequestState.class, RequestAction.class, RequestParty::of);
        var lines = new RequestLifecycle(table, clocks, demands);
        lines.states();
        lines.handling();
        lines.waiting();
        lines.betweenLevels();
        lines.betweenDesks();
        lines.declining();
        lines.judging();
        lines.watching();
        return table.build();
    }

    private void states() {
        table.starts(SUBMITTED)
                .state(SUBMITTED, SYSTEM, clocks.routing())
                .state(ASSIGNED, OWNER, clocks.acceptance())
                .state(REOPENED, OWNER, clocks.acceptance())
                .state(ACCEPTED, OWNER, clocks.resolution())
                .state(IN_PROGRESS, OWNER, clocks.resolution())
                .state(WAITING_REPORTER, REPORTER, clocks.answer())
                .state(DECLINING, REVIEWER, clocks.review())
                .state(VERIFYING, REVIEWER, clocks.verification())
                .state(SHELVED, OWNER, clocks.shelf())
                .state(RESOLVED, REPORTER, clocks.rating())
                .ends(CLOSED)
                .ends(DECLINED)
                .ends(WITHDRAWN)
                .ends(MERGED);
    }

    private void handling() {
        table.on(ROUTE).from(SUBMITTED).by(SYSTEM).to(ASSIGNED);
        table.on(ACCEPT)
                .from(ASSIGNED, REOPENED)
                .by(OWNER)
                .effect(RequestEffects::accepted)
                .to(ACCEPTED);
        table.on(START).from(ACCEPTED).by(OWNER).effect(RequestEffects::handled).to(IN_PROGRESS);
        table.on(RESOLVE)
                .from(BEING_HANDLED)
                .by(OWNER)
                .needs(
                        Input.text("result", "办理结果"),
                        Input.<Request>photos("photos", "办结照片").requiredWhen(demands::photoAfter))
                .when(NO_ASSIST_OPEN)
                .when(SUPERVISION_ANSWERED)
                .effect(RequestEffects::resolved)
                .toWhen("须核查", demands::verification, VERIFYING)
                .toWhen("抽中核查", demands::isDrawn, VERIFYING)
                .to(RESOLVED);
        table.on(VERIFY)
                .from(VERIFYING)
                .by(REVIEWER)
                .needs(Input.text("opinion", "核查意见"), PHOTOS)
                .when(NOT_THE_HANDLER)
                .to(RESOLVED);
        table.on(REJECT)
                .from(VERIFYING)
                .by(REVIEWER)
                .needs(Input.text("reason", "退回原因"))
                .when(NOT_THE_HANDLER)
                .effect(RequestEffects::reworked)
                .to(IN_PROGRESS);
    }

    private void waiting() {
        table.on(ASK)
                .from(BEING_HANDLED)
                .by(OWNER)
                .needs(Input.text("question", "需要补充什么"))
                .to(WAITING_REPORTER);
        table.on(ANSWER)
                .from(WAITING_REPORTER)
                .by(REPORTER)
                .needs(Input.text("answer", "补充内容"), PHOTOS)
                .effect(clocks::pausedUntilNow)
                .to(IN_PROGRESS);
        table.on(RESUME)
                .from(WAITING_REPORTER, SHELVED)
                .by(OWNER, SYSTEM)
                .effect(clocks::pausedUntilNow)
                .to(IN_PROGRESS);
        table.on(EXTEND)
                .from(BEING_HANDLED)
                .by(OWNER)
                .needs(Input.text("reason", "延期原因"), Input.days("days", "延期工作日", LONGEST_EXTENSION))
                .when(EXTENSIONS_LEFT)
                .when(NO_EXTENSION_ASKED)
                .effect(RequestEffects::extensionAsked)
                .stays();
        table.on(APPROVE_EXTENSION)
                .from(BEING_HANDLED)
                .by(REVIEWER)
                .when(EXTENSION_ASKED)
                .when(NOT_THE_HANDLER)
                .effect(clocks::extended)
                .toWhen("已开始办理", (request, attempt) -> request.state() == IN_PROGRESS, IN_PROGRESS)
                .to(ACCEPTED);
        table.on(REFUSE_EXTENSION)
                .from(BEING_HANDLED)
                .by(REVIEWER)
                .needs(Input.text("reason", "不同意的原因"))
                .when(EXTENSION_ASKED)
                .when(NOT_THE_HANDLER)
                .effect(RequestEffects::extensionRefused)
                .stays();
    }

    private void betweenLevels() {
        table.on(RAISE)
                .from(IN_HAND)
                .by(OWNER, SYSTEM)
                .needs(Input.text("tried", "已经做了什么"), Input.text("reason", "为什么需要上级协调"))
                .when(BELOW_CITY)
                .effect(RequestEffects::raised)
                .to(ASSIGNED);
        table.on(DELEGATE)
                .from(IN_HAND)
                .by(OWNER)
                .needs(
                        Input.desk("desk", "交办给"),
                        Input.date("resolveOn", "办结日期", LONGEST_DELEGATION),
                        Input.text("instruction", "交办要求"))
                .when(ABOVE_GRID)
                .effect((request, attempt) -> clocks.promisedOn(RequestEffects.delegated(request, attempt), attempt))
                .to(ASSIGNED);
        table.on(SHELVE)
                .from(BEING_HANDLED)
                .by(OWNER)
                .needs(Input.text("plan", "后续计划"), Input.date("reviewOn", "复查日期", LONGEST_SHELF))
                .when(AT_STREET_OR_CITY)
                .effect(RequestEffects::shelved)
                .to(SHELVED);
    }

    private void betweenDesks() {
        table.on(TRANSFER)
                .from(IN_HAND)
                .by(OWNER)
                .needs(Input.desk("desk", "转办给"), Input.text("reason", "转办原因"))
                .effect(RequestEffects::transferred)
                .to(ASSIGNED);
        table.on(RETURN)
                .from(ASSIGNED)
                .by(OWNER)
                .needs(Input.text("reason", "退回原因"))
                .when(CAME_BY_TRANSFER)
                .when(NOT_RETURNED_BEFORE)
                .effect(RequestEffects::returned)
                .to(ASSIGNED);
        table.on(ASSIST)
                .from(BEING_HANDLED)
                .by(OWNER)
                .needs(
                        Input.desk("desk", "协办单位"),
                        Input.text("task", "协办内容"),
                        Input.days("days", "完成时限（工作日）", LONGEST_DELEGATION))
                .effect(RequestEffects::assisted)
                .stays();
        table.on(ASSIST_ENDED)
                .from(OPEN)
                .by(SYSTEM)
                .effect(RequestEffects::assistEnded)
                .stays();
        table.on(MERGE)
                .from(IN_HAND)
                .by(OWNER, ABOVE)
                .needs(Input.request("request", "并入哪一件"))
                .when(NO_ASSIST_OPEN)
                .effect(RequestEffects::merged)
                .to(MERGED);
        table.on(RECATEGORIZE)
                .from(IN_HAND)
                .by(OWNER)
                .needs(Input.category("category", "类别"), WHY)
                .effect((request, attempt) ->
                        clocks.recategorized(request, demands.recategorized(request, attempt), attempt))
                .stays();
    }

    private void declining() {
        table.on(DECLINE)
                .from(ASSIGNED, REOPENED, ACCEPTED)
                .by(OWNER)
                .needs(Input.choice("ground", "不予受理的理由", DeclineGround.class), Input.text("reason", "具体说明"))
                .when(NO_ASSIST_OPEN)
                .effect(RequestEffects::handled)
                .to(DECLINING);
        table.on(CONFIRM_DECLINE)
                .from(DECLINING)
                .by(REVIEWER)
                .needs(Input.text("opinion", "审核意见"))
                .when(NOT_THE_HANDLER)
                .effect(RequestEffects::ended)
                .to(DECLINED);
        table.on(REJECT_DECLINE)
                .from(DECLINING)
                .by(REVIEWER)
                .needs(Input.text("reason", "要求受理的原因"))
                .when(NOT_THE_HANDLER)
                .to(ASSIGNED);
    }

    private void judging() {
        table.on(RATE)
                .from(RESOLVED)
                .by(REPORTER)
                .needs(
                        Input.choice("rating", "评价", Rating.class),
                        Input.<Request>text("reason", "哪里不满意").requiredAlong("rating", Rating.UNSATISFIED))
                .when(NOT_RATED_BY_ME)
                .effect(RequestEffects::rated)
                .toWhen("不满意", RequestEffects::isUnsatisfied, REOPENED)
                .toWhen("全部反映人已评价", (request, attempt) -> request.tally().allHaveRated(), CLOSED)
                .stays();
        table.on(CLOSE).from(RESOLVED).by(SYSTEM).effect(RequestEffects::ended).to(CLOSED);
        table.on(CONTEST)
                .from(CLOSED, DECLINED)
                .by(REPORTER)
                .needs(Input.text("reason", "申诉理由"))
                .when(SOON_ENOUGH)
                .effect(RequestEffects::reopened)
                .to(REOPENED);
        table.on(WITHDRAW)
                .from(SUBMITTED, ASSIGNED, REOPENED, ACCEPTED, IN_PROGRESS, WAITING_REPORTER)
                .by(REPORTER)
                .when(ONLY_REPORTER)
                .when(NO_ASSIST_OPEN)
                .effect(RequestEffects::ended)
                .to(WITHDRAWN);
    }

    private void watching() {
        table.on(URGE)
                .from(OPEN)
                .by(REPORTER)
                .when(NOT_URGED_TODAY)
                .effect(RequestEffects::urged)
                .stays();
        table.on(SUPPLEMENT)
                .from(ASSIGNED, REOPENED, ACCEPTED, IN_PROGRESS, DECLINING, SHELVED, VERIFYING)
                .by(REPORTER, OWNER)
                .needs(Input.text("text", "说明"), PHOTOS)
                .stays();
        table.on(SUPERVISE)
                .from(OPEN)
                .by(ABOVE)
                .needs(Input.text("requirement", "督办要求"))
                .effect(RequestEffects::supervised)
                .stays();
        table.on(REPLY)
                .from(OPEN)
                .by(OWNER)
                .needs(Input.text("reply", "督办答复"))
                .when(SUPERVISION_OPEN)
                .effect(RequestEffects::replied)
                .stays();
        table.on(ALARM).from(OPEN).from(RESOLVED).by(SYSTEM).stays();
        table.on(REDRAWN)
                .from(OPEN)
                .from(RESOLVED)
                .by(SYSTEM)
                .needs(Input.desk("from", "原网格"), Input.desk("desk", "新网格"))
                .effect(RequestEffects::redrawn)
                .stays();
    }
}
