package org.linjuli.organization;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.identity.Account;
import org.linjuli.identity.Accounts;
import org.linjuli.identity.GrantSource;
import org.linjuli.identity.Grants;
import org.linjuli.identity.IdentityProblem;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The posts and who holds them. Whoever comes gets the role of the post, whoever goes loses it, in one transaction. */
@Service
public class Posts {

    private final PostStore store;
    private final Accounts accounts;
    private final Grants grants;
    private final CurrentNetwork current;
    private final List<PostsPromised> promised;
    private final Audit audit;

    Posts(
            PostStore store,
            Accounts accounts,
            Grants grants,
            CurrentNetwork current,
            List<PostsPromised> promised,
            Audit audit) {
        this.store = store;
        this.accounts = accounts;
        this.grants = grants;
        this.current = current;
        this.promised = List.copyOf(promised);
        this.audit = audit;
    }

    /** The posts of an organization or unit that the actor may see; empty where there are none. */
    public List<Post> at(Actor actor, UUID nodeOrUnit) {
        var posts = store.at(nodeOrUnit);
        posts.forEach(post -> refuseUnlessSeen(actor, post));
        var names = accounts.names(
                posts.stream().map(Post::holder).filter(Objects::nonNull).toList());
        return posts.stream()
                .map(post -> post.holder() == null ? post : post.named(names.get(post.holder())))
                .toList();
    }

    /** One that the actor may see; others do not exist. */
    public Post one(Actor actor, UUID id) {
        return seen(actor, id);
    }

    public boolean isHeldBy(UUID post, AccountId account) {
        return store.find(post).map(Post::holder).filter(account::equals).isPresent();
    }

    /** Whether the actor decides who holds this post. */
    public boolean mayFill(Actor by, Role role, NodePath desk, NodePath place) {
        return by.may(Permission.POST_FILL, place) && grants.mayGive(by, new Grant(role, desk), place);
    }

    Optional<AccountId> known(String username) {
        return accounts.findByUsername(username).map(Account::id);
    }

    /** The account of this user name, or the refusal that there is none. */
    public AccountId named(String username) {
        return accounts.findByUsername(username)
                .map(Account::id)
                .orElseThrow(() -> OrganizationProblem.NO_SUCH_PERSON.now().field("username", "请核对用户名"));
    }

    /**
     * Fills the post, or leaves it vacant. Only who may give the role of the post may do so, and nobody while it is handed over.
     *
     * @param version the version of the post that the decision was made from
     */
    @Transactional
    public Post appoint(Actor by, UUID id, long version, Optional<AccountId> holder) {
        var post = seen(by, id);
        by.require(Permission.POST_FILL, post.place());
        if (!grants.mayGive(by, post.grant(), post.place())) {
            throw IdentityProblem.BEYOND_OWN_SCOPE.now();
        }
        if (!store.touch(id, version)) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        if (!Optional.ofNullable(post.holder()).equals(holder)) {
            refuseWhilePromised(id);
            vacate(by, post);
            holder.ifPresent(account -> fill(by, post, account));
            audit.record(by, appointed(post, holder));
            current.changed();
        }
        var after = store.find(id).orElseThrow();
        return after.named(holder.flatMap(accounts::find).map(Account::name).orElse(null));
    }

    /** The row of the post is held by now, as it is by whoever prepares a hand-over of it. */
    private void refuseWhilePromised(UUID post) {
        promised.stream()
                .flatMap(one -> one.handover(post).stream())
                .findFirst()
                .ifPresent(handover -> {
                    throw OrganizationProblem.HANDED_OVER_NOW.now().with("handover", handover.toString());
                });
    }

    /** The post as it stands, and as it stays until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Post held(Actor actor, UUID id) {
        store.hold(id);
        return seen(actor, id);
    }

    /** Another term (连任) for whoever holds the post, from now on; the role goes on. */
    @Transactional
    public Post renew(Actor by, UUID id, long version) {
        var post = seen(by, id);
        by.require(Permission.POST_FILL, post.place());
        if (!grants.mayGive(by, post.grant(), post.place())) {
            throw IdentityProblem.BEYOND_OWN_SCOPE.now();
        }
        var holder = post.holder();
        if (holder == null || post.ends() == null) {
            throw OrganizationProblem.NO_TERM.now();
        }
        if (!store.touch(id, version)) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        store.endTenure(by.account(), id);
        store.beginTenure(by.account(), post, holder);
        audit.record(by, Act.change("post.renew", "post", id).at(post.place()).with("holder", holder.toString()));
        current.changed();
        return store.find(id)
                .orElseThrow()
                .named(accounts.find(holder).map(Account::name).orElse(null));
    }

    /**
     * The post goes from one holder to the next, as was agreed; whoever wanted that has been asked whether they might.
     *
     * @param wanted who did
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(AccountId wanted, UUID id, AccountId from, AccountId to) {
        store.hold(id);
        var post = store.find(id).orElseThrow(OrganizationProblem.NO_SUCH_POST::now);
        if (!from.equals(post.holder())) {
            throw OrganizationProblem.HOLDER_CHANGED.now();
        }
        store.touch(id, post.version());
        store.endTenure(wanted, id);
        grants.takeBack(Actor.system(), GrantSource.post(id), post.place());
        store.beginTenure(wanted, post, to);
        grants.give(Actor.system(), to, post.grant(), post.place(), GrantSource.post(id));
        current.changed();
    }

    private static Act appointed(Post post, Optional<AccountId> holder) {
        return Act.change("post.appoint", "post", post.id())
                .at(post.place())
                .with("role", post.grant().role().name())
                .with("before", String.valueOf(post.holder()))
                .with("after", holder.map(AccountId::toString).orElse("null"));
    }

    private void fill(Actor by, Post post, AccountId account) {
        if (accounts.find(account).isEmpty()) {
            throw OrganizationProblem.NO_SUCH_PERSON.now();
        }
        store.beginTenure(by.account(), post, account);
        grants.give(by, account, post.grant(), post.place(), GrantSource.post(post.id()));
    }

    private void vacate(Actor by, Post post) {
        store.endTenure(by.account(), post.id());
        grants.takeBack(by, GrantSource.post(post.id()), post.place());
    }

    /** Whoever holds a post there has the role at the area in which the organization is afterwards. */
    void movedAlong(Actor by, List<UUID> nodes, Runnable move) {
        var held = nodes.stream()
                .flatMap(node -> store.at(node).stream())
                .filter(post -> post.holder() != null)
                .toList();
        held.forEach(post -> grants.takeBack(by, GrantSource.post(post.id()), post.place()));
        move.run();
        held.forEach(before -> {
            var post = store.find(before.id()).orElseThrow();
            var holder = Objects.requireNonNull(post.holder());
            grants.give(by, holder, post.grant(), post.place(), GrantSource.post(post.id()));
        });
    }

    /** Ends all posts of an organization that is no more. */
    void closeAll(Actor by, UUID node) {
        store.at(node).forEach(post -> {
            vacate(by, post);
            store.close(post.id());
        });
    }

    /** The posts that an organization of this level begins with, all vacant. */
    void openUsual(UUID node, OrgLevel level) {
        PostTitle.usualAt(level).forEach(title -> store.openAtNode(node, title));
    }

    Post seen(Actor actor, UUID id) {
        var post = store.find(id).orElseThrow(OrganizationProblem.NO_SUCH_POST::now);
        refuseUnlessSeen(actor, post);
        return post;
    }

    private static void refuseUnlessSeen(Actor actor, Post post) {
        if (!actor.may(Permission.ORGANIZATION_READ, post.place()) && !actor.serves(post.desk())) {
            throw OrganizationProblem.NO_SUCH_POST.now();
        }
    }
}
