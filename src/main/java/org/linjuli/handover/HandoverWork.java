package org.linjuli.handover;

import java.util.Comparator;
import java.util.List;
import org.linjuli.organization.OpenWork;
import org.linjuli.organization.OpenWork.Held;
import org.linjuli.organization.OpenWork.Kind;
import org.linjuli.organization.OpenWork.Piece;
import org.springframework.stereotype.Component;

/** The work that hangs on a post, as all modules with work tell it. */
@Component
class HandoverWork {

    private final List<OpenWork> tellers;

    HandoverWork(List<OpenWork> tellers) {
        this.tellers =
                tellers.stream().sorted(Comparator.comparing(OpenWork::kind)).toList();
    }

    /**
     * What there is of one kind.
     *
     * @param count of all, also those that the list leaves out
     */
    record Share(Kind kind, int count, List<Piece> first) {}

    /** By kind, with the first few of each; kinds of which there is nothing are left out. */
    List<Share> of(Held held, int most) {
        return tellers.stream()
                .map(teller -> new Share(teller.kind(), teller.count(held), teller.list(held, most)))
                .filter(share -> share.count > 0)
                .toList();
    }
}
