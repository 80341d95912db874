package org.linjuli.identity;

import java.util.List;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.springframework.stereotype.Component;

/** Who is there to be the second person, by {@link SecondRule}. */
@Component
class SecondPeople {

    private final Administrators administrators;
    private final AccountStates accounts;
    private final Grants grants;
    private final ProposalGuard guard;

    SecondPeople(Administrators administrators, AccountStates accounts, Grants grants, ProposalGuard guard) {
        this.administrators = administrators;
        this.accounts = accounts;
        this.grants = grants;
        this.guard = guard;
    }

    boolean mayDecide(Actor by, Approval approval) {
        return mayDecide(by, List.of(approval)).getFirst();
    }

    /** The same for several at once. */
    List<Boolean> mayDecide(Actor by, List<Approval> approvals) {
        var security = administrators.security();
        return approvals.stream()
                .map(approval -> {
                    var place = guard.placeOf(approval.node());
                    boolean nobodyElse = security.stream()
                            .noneMatch(one -> SecondRule.couldDecide(one.account(), one.node(), approval, place));
                    return SecondRule.mayDecide(by, approval, place, nobodyElse);
                })
                .toList();
    }

    /** Somebody with the grants in force now; with none where the account is closed. */
    Actor actor(AccountId account) {
        return new Actor(account, "", accounts.isActive(account) ? grants.of(account) : List.of());
    }
}
