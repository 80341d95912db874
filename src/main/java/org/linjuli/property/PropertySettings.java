package org.linjuli.property;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What counts as a property matter, and when somebody is reminded.
 *
 * @param category the category of property matters, its names joined by slashes; those below it count too
 * @param rankedFrom a company or compound with fewer solved matters in the period is shown apart, not ranked
 * @param reminderDays so many days before its term ends a committee's branch is told
 */
@ConfigurationProperties("linjuli.property")
record PropertySettings(
        @DefaultValue("城乡建设/住房保障与房地产/物业服务") String category,
        @DefaultValue("10") int rankedFrom,
        @DefaultValue("60") int reminderDays) {}
