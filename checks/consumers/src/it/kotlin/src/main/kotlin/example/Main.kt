package example

import com.sun.net.httpserver.HttpServer
import io.github.dixajava.DixaClient
import io.github.dixajava.error.NotFoundException
import io.github.dixajava.model.FlowChannel
import java.net.InetAddress
import java.net.InetSocketAddress

/** Absence is in the types: what may be missing is nullable here, the rest is not. */
fun tags(dixa: DixaClient, conversation: Long): List<String> =
    try {
        dixa.conversations().listTags(conversation).map { it.name() }
    } catch (missing: NotFoundException) {
        missing.status().let { check(it == 404) }
        emptyList()
    }

fun written(channel: FlowChannel): Boolean =
    when (channel.known()) {
        FlowChannel.Known.EMAIL, FlowChannel.Known.CONTACT_FORM -> true
        else -> false
    }

fun main() {
    val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
    server.createContext("/") { exchange ->
        val found = exchange.requestURI.path == "/beta/conversations/7/tags"
        val id = "3f0f5be4-5d0c-4a52-9d3e-0f0a4d8f4c11"
        val body =
            if (found) """{"data": [{"id": "$id", "name": "vip", "state": "Active"}]}""" else "{}"
        exchange.responseHeaders.set("Content-Type", "application/json")
        exchange.sendResponseHeaders(if (found) 200 else 404, body.length.toLong())
        exchange.responseBody.write(body.toByteArray())
        exchange.close()
    }
    server.start()
    val url = "http://127.0.0.1:${server.address.port}"
    DixaClient.builder().apiToken("a-token-of-tests").baseUrl(url).build().use { dixa ->
        check(tags(dixa, 7) == listOf("vip"))
        check(tags(dixa, 8).isEmpty())
    }
    check(written(FlowChannel.EMAIL))
    server.stop(0)
    println("served by Kotlin")
}
