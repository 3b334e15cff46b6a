package vn.hotline.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

final class Ports {

    private Ports() {}

    static void requireFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // a port that was just given up counts as free, as it does for the server
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new LaunchException(
                    ExitCode.PORT_TAKEN, "port %d of %s is taken; choose another with --port".formatted(port, host), e);
        }
    }

    static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LaunchException(ExitCode.DATABASE_FAILED, "there is no free port for the database", e);
        }
    }
}
