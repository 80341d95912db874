package org.linjuli.casework.photo;

import java.util.Optional;
import java.util.UUID;
import org.linjuli.shared.AccountId;

/**
 * A photo that was uploaded.
 *
 * @param attachment what it belongs to; empty until the request is filed
 */
public record Photo(UUID id, AccountId uploader, int width, int height, Optional<Attachment> attachment) {}
