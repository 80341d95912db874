package org.linjuli.shared;

import java.util.List;

/** How long a module keeps what it has about people: the one place where that is said. One bean for each module. */
public interface Retentions {

    List<Retention> rules();
}
