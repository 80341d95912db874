package org.linjuli.identity;

import java.util.List;
import java.util.stream.Stream;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;

/** Tells what somebody may: everybody about themselves, the security administrator about all. */
@Service
public class Reaches {

    private final Accounts accounts;
    private final Grants grants;
    private final Hats hats;

    Reaches(Accounts accounts, Grants grants, Hats hats) {
        this.accounts = accounts;
        this.grants = grants;
        this.hats = hats;
    }

    public Reach of(Actor by, AccountId whose) {
        if (!by.account().equals(whose)) {
            by.require(Permission.ACCOUNT_REACH_READ);
        }
        return reach(actor(whose), whose);
    }

    /** What only one of the two may. */
    public Reach.Difference between(Actor by, AccountId a, AccountId b) {
        by.require(Permission.ACCOUNT_REACH_READ);
        var one = actor(a);
        var other = actor(b);
        var ofOne = reach(one, a);
        var ofOther = reach(other, b);
        return new Reach.Difference(ofOne.account(), ofOther.account(), ofOne.beyond(other), ofOther.beyond(one));
    }

    /** What somebody may not do now and could with one more role. */
    public List<Reach.AtNode> gains(Actor by, AccountId whose, Grant more) {
        by.require(Permission.ACCOUNT_REACH_READ);
        return gains(whose, more);
    }

    /** The same for who decides about it. */
    List<Reach.AtNode> gains(AccountId whose, Grant more) {
        var now = actor(whose);
        var then = new Actor(
                whose, "", Stream.concat(now.grants().stream(), Stream.of(more)).toList());
        return reach(then, whose).beyond(now);
    }

    private Reach reach(Actor actor, AccountId whose) {
        var account = accounts.find(whose).orElseThrow(IdentityProblem.NO_SUCH_ACCOUNT::now);
        return Reach.of(account, actor, hats.of(actor));
    }

    private Actor actor(AccountId whose) {
        return new Actor(whose, "", grants.of(whose));
    }
}
