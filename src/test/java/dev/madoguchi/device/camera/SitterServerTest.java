package dev.madoguchi.device.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import org.junit.jupiter.api.Test;

class SitterServerTest {
    @Test
    void refusesWhatItDoesNotHave() throws Exception {
        try (var server = new SitterServer(Sitter.person(0), 0)) {
            server.plug();
            var address =
                    URI.create(server.address().replace("sitter.mjpg", "other")).toURL();

            assertEquals(404, ((HttpURLConnection) address.openConnection()).getResponseCode());
        }
    }

    @Test
    void keepsItsPortWhenItIsPluggedInAgain() throws Exception {
        try (var server = new SitterServer(Sitter.person(0), 0)) {
            server.plug();
            int port = server.port();

            server.unplug();
            var address = URI.create(server.address()).toURL();
            assertThrows(ConnectException.class, () -> address.openConnection().connect());
            server.plug();

            assertEquals(port, server.port());
        }
    }

    @Test
    void saysThatAPortIsTaken() throws Exception {
        try (var first = new SitterServer(Sitter.person(0), 0)) {
            first.plug();
            try (var second = new SitterServer(Sitter.person(0), first.port())) {
                assertEquals(
                        DeviceFault.BUSY,
                        assertThrows(DeviceException.class, second::plug).fault());
            }
        }
    }
}
