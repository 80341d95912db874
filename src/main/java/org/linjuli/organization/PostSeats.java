package org.linjuli.organization;

import java.util.UUID;
import org.linjuli.audit.Act;
import org.linjuli.audit.Audit;
import org.linjuli.identity.Grants;
import org.linjuli.identity.IdentityProblem;
import org.linjuli.lifecycle.LifecycleProblem;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** More posts of one title at an organization or unit (a second grid worker, another contact), and fewer again. */
@Service
public class PostSeats {

    /** So many of one title are more than any organization has. */
    private static final int MOST = 20;

    private final Posts posts;
    private final PostStore store;
    private final FieldStore fields;
    private final Grants grants;
    private final CurrentNetwork current;
    private final Audit audit;

    PostSeats(Posts posts, PostStore store, FieldStore fields, Grants grants, CurrentNetwork current, Audit audit) {
        this.posts = posts;
        this.store = store;
        this.fields = fields;
        this.grants = grants;
        this.current = current;
        this.audit = audit;
    }

    /**
     * Opens another post, vacant at first; the same again finds the same.
     *
     * @param id chosen by the client
     */
    @Transactional
    public Post open(Actor by, UUID id, UUID at, PostTitle title) {
        var siblings =
                posts.at(by, at).stream().filter(one -> one.title() == title).toList();
        if (siblings.isEmpty()) {
            throw (posts.at(by, at).isEmpty() ? OrganizationProblem.NO_SUCH_NODE : OrganizationProblem.TITLE_UNFIT)
                    .now();
        }
        var sibling = siblings.getFirst();
        requireFiller(by, sibling);
        if (!title.isOfMany() || siblings.size() >= MOST) {
            throw OrganizationProblem.TITLE_UNFIT.now().field("title", "这种岗位只设一个，或者已经够多");
        }
        if (!store.openBeside(id, sibling)) {
            return store.find(id)
                    .filter(one -> one.at().equals(at) && one.title() == title)
                    .orElseThrow(OrganizationProblem.SAME_ID_OTHER_CONTENT::now);
        }
        audit.record(by, Act.change("post.open", "post", id).at(sibling.place()).with("title", title.name()));
        current.changed();
        return store.find(id).orElseThrow();
    }

    /** Closes one that is vacant, answers for nothing, and is not the last of its title there. */
    @Transactional
    public void close(Actor by, UUID id, long version) {
        var post = posts.held(by, id);
        requireFiller(by, post);
        if (!store.touch(id, version)) {
            throw LifecycleProblem.VERSION_STALE.now();
        }
        boolean alone = store.at(post.at()).stream()
                        .filter(one -> one.title() == post.title())
                        .count()
                == 1;
        if (post.holder() != null || alone || fields.hasAny(id)) {
            throw OrganizationProblem.POST_NEEDED.now();
        }
        store.close(id);
        audit.record(by, Act.change("post.close", "post", id).at(post.place()));
        current.changed();
    }

    private void requireFiller(Actor by, Post post) {
        by.require(Permission.POST_FILL, post.place());
        if (!grants.mayGive(by, post.grant(), post.place())) {
            throw IdentityProblem.BEYOND_OWN_SCOPE.now();
        }
    }
}
