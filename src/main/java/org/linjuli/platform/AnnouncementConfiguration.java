package org.linjuli.platform;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the nodes of the program tell each other what has changed. */
@AutoConfiguration(after = DatabaseConfiguration.class)
class AnnouncementConfiguration {

    @Bean
    Announcements announcements(JdbcClient jdbc) {
        return new Announcements(jdbc);
    }

    @Bean
    AnnouncementListener announcementListener(DatabaseAddress address, Announcements announcements) {
        return new AnnouncementListener(address, announcements);
    }
}
