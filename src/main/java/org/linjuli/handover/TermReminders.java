package org.linjuli.handover;

import java.util.LinkedHashSet;
import org.linjuli.channel.Notices;
import org.linjuli.organization.Desk;
import org.linjuli.organization.Organization;
import org.linjuli.organization.Terms;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells, well before a term of office ends, whoever holds the post and those who fill it. */
@Service
class TermReminders {

    private final Terms terms;
    private final Organization organization;
    private final Notices notices;

    TermReminders(Terms terms, Organization organization, Notices notices) {
        this.terms = terms;
        this.organization = organization;
        this.notices = notices;
    }

    /** Each term is told of once. Returns of how many. */
    @Transactional
    public int tell(int most) {
        var soon = terms.takeToRemind(most);
        soon.forEach(this::tell);
        return soon.size();
    }

    private void tell(Terms.Term term) {
        var told = new LinkedHashSet<AccountId>();
        told.add(term.holder());
        organization.desk(filling(term.area())).map(Desk::holders).ifPresent(told::addAll);
        var text = "“%s”%s的任期到 %s 届满，请准备换届或连任；换人时请发起岗位交接。"
                .formatted(term.nodeName(), term.title().label(), term.ends());
        told.forEach(account -> notices.tell(account, text));
    }

    /** Posts below a community are filled by it, its own by the street. */
    private static NodePath filling(NodePath area) {
        return area.level().orElse(Level.CITY) == Level.GRID
                ? area.at(Level.COMMUNITY)
                : area.level().flatMap(Level::above).map(area::at).orElse(area);
    }
}
