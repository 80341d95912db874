package org.linjuli.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;

/** What another module wants heard at the talk point of a compound. */
public interface TalkMatters {

    /**
     * Matters ready to be heard there, longest waiting first, at most 50.
     *
     * @param compound the node of the compound below its grid; {@link NodePath#compound()} is its id
     */
    List<TalkMatter> ready(NodePath compound);

    /** The matters with these ids as a reader of the agenda sees them (title, where it stands now); unknown ids are left out. */
    List<TalkMatter> named(Collection<UUID> ids);

    /** Who put these matters forward, to be told a day before they are heard; nobody where that is told otherwise. */
    default Set<AccountId> authors(Collection<UUID> ids) {
        return Set.of();
    }
}
