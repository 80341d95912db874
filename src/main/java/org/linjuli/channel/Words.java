package org.linjuli.channel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.linjuli.casework.RequestMoved;
import org.linjuli.organization.Desk;
import org.linjuli.organization.Organization;
import org.springframework.stereotype.Component;

/** Puts what happened into the words of {@code wording.properties}. */
@Component
class Words {

    private final Properties templates = templates();
    private final Organization organization;

    Words(Organization organization) {
        this.organization = organization;
    }

    String notice(Wording wording, RequestMoved moved) {
        return filled(templates.getProperty(wording.name()), moved);
    }

    /** Empty where it is not said by short message. */
    Optional<String> sms(Wording wording, RequestMoved moved) {
        return Optional.ofNullable(templates.getProperty("sms." + wording)).map(template -> filled(template, moved));
    }

    private String filled(String template, RequestMoved moved) {
        var owner = moved.desks().owner();
        var text = template.replace("{no}", moved.request().number().toString())
                .replace("{desk}", organization.desk(owner).map(Desk::name).orElse("承办席位"));
        return text.replace("{note}", Objects.requireNonNullElse(moved.note(), ""))
                .replace("{title}", moved.request().title());
    }

    static Properties templates() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("wording.properties")),
                StandardCharsets.UTF_8)) {
            var templates = new Properties();
            templates.load(reader);
            return templates;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
