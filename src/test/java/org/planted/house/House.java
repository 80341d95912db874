package org.planted.house;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.linjuli.shared.Problem;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Outside of the scanned packages, so that the product never has it: a house with one small room, to ask it everything wrongly. */
@EnableAutoConfiguration
public class House {

    @Bean
    SecurityFilterChain doors(HttpSecurity security) {
        return security.csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(who -> who.requestMatchers("/api/v1/private")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .build();
    }

    @Bean
    Room room(JdbcClient jdbc) {
        return new Room(jdbc);
    }

    record Visit(
            @Size(min = 2, max = 20) String name, @Min(1) int guests, OffsetDateTime at) {}

    enum RoomProblem implements Problem {
        ROOM_TAKEN;

        @Override
        public String module() {
            return "room";
        }

        @Override
        public String title() {
            return "房间已被占用";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    @RestController
    static class Room {

        private final JdbcClient jdbc;

        Room(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @PostMapping("/api/v1/visits")
        Map<String, String> visit(@Valid @RequestBody Visit visit) {
            jdbc.sql("select :name::text, :at::timestamptz")
                    .param("name", visit.name())
                    .param("at", visit.at())
                    .query()
                    .listOfRows();
            return Map.of("name", visit.name());
        }

        @GetMapping("/api/v1/visits/{id}")
        Map<String, Object> one(@PathVariable UUID id, @RequestParam @Min(1) int size, @RequestParam String phone) {
            if (size == 7) {
                throw RoomProblem.ROOM_TAKEN.because("三号房到五点").with("until", "17:00");
            }
            if (size == 8) {
                throw new IllegalStateException("A bug of ours");
            }
            return Map.of("id", id, "phone", phone);
        }

        @PostMapping("/api/v1/pictures")
        long picture(@RequestPart MultipartFile file) {
            return file.getSize();
        }

        @GetMapping("/api/v1/private")
        String secret() {
            return "";
        }
    }
}
