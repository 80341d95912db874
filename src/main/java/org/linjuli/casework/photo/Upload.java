package org.linjuli.casework.photo;

import java.util.UUID;
import org.springframework.core.io.InputStreamSource;

/**
 * A file as it arrives.
 *
 * @param id chosen by the client
 * @param file can be read more than once, so that no more than one copy of it is ever in memory
 * @param size its length in bytes
 */
public record Upload(UUID id, InputStreamSource file, long size) {

    static final long MOST_BYTES = 10L << 20;
}
