import { agent, customer, note, type Topic } from "./topic.ts";

const shared = { language: "es" } as const;

/** Lo que escriben quienes hablan español. */
export const spanish: readonly Topic[] = [
  {
    ...shared,
    name: "es-no-water",
    group: "Support",
    product: "machine",
    type: "incident",
    tags: ["pump", "tips"],
    subjects: [
      "La {product} no saca agua",
      "No sale café",
      "¿Bomba averiada?",
      "Hace ruido pero no sale nada",
    ],
    turns: [
      customer(
        `Mi {product} hace ruido, pero no sale ni una gota. [Estuvimos tres semanas de vacaciones y desde entonces no funciona.|El depósito está lleno y lo he quitado y puesto varias veces.] ¿Se ha estropeado la bomba?`,
      ),
      agent(`Seguramente no: después de un tiempo parada, la bomba se llena de aire. Para sacarlo:

1. Abra la llave del vapor.
2. Encienda la máquina y pulse café durante 30 segundos, con una taza debajo del vaporizador.
3. Cuando salga un chorro continuo, cierre la llave y pruebe sin café.

Si no sale nada después de dos intentos, avíseme y no insista.`),
      customer(
        `[¡Al segundo intento empezó a salir! Pero el café sale tibio.|Nada, ni al tercer intento. Suena como una moto.]`,
      ),
      agent(
        `Vamos por buen camino. Deje la máquina encendida veinte minutos con el portafiltro puesto y repita el paso 3. Si la próxima vez la van a dejar parada más de una semana, vacíen el depósito antes.`,
      ),
      customer(
        `Ya funciona como siempre. [Mil gracias, pensaba que tendría que comprar otra.|¡Qué alivio! Gracias.]`,
      ),
    ],
  },
  {
    ...shared,
    name: "es-return-label",
    group: "Orders & Shipping",
    product: "any",
    type: "task",
    tags: ["return", "refund"],
    subjects: [
      "Quiero devolver el pedido {order}",
      "Devolución de {product}",
      "¿Cómo hago una devolución?",
    ],
    turns: [
      customer(
        `Compré una {product} (pedido {order}) y [no es lo que esperaba|me la regalaron también por mi cumpleaños, así que tengo dos]. Está sin abrir. ¿Cómo puedo devolverla?`,
      ),
      agent(
        `Sin problema. Le adjunto la etiqueta: puede entregar el paquete en cualquier oficina de correos de {city}. En cuanto llegue, le devolvemos {amount} por el mismo medio de pago.`,
        "label",
      ),
      customer(`Entregado hoy, resguardo {tracking}. [¿Cuánto tarda el reembolso?|]`),
      agent(
        `Ha llegado esta mañana y el reembolso ya está en marcha: entre tres y cinco días hábiles, según el banco.`,
      ),
      customer(`Recibido. ¡Muchas gracias por la rapidez!`),
    ],
  },
  {
    ...shared,
    name: "es-app-language",
    group: "App & Accounts",
    product: "app",
    type: "question",
    priority: "low",
    tags: ["language", "settings"],
    subjects: [
      "La aplicación está en inglés",
      "¿Cómo cambio el idioma?",
      "App {version} en otro idioma",
    ],
    turns: [
      customer(
        `Desde la actualización {version} la aplicación me sale en [inglés|alemán], aunque el teléfono está en español. [No encuentro dónde cambiarlo.|Mi madre la usa y no entiende nada.]`,
        "screenshot",
      ),
      agent(
        `La nueva versión toma el idioma de la región, no del teléfono, y eso es un error nuestro. Mientras llega la corrección: toque el engranaje, la cuarta línea (*Language*) y elija **Español**.`,
      ),
      customer(
        `¡Encontrado! [Pero los nombres de las recetas siguen en inglés.|La cuarta línea era la quinta, pero bien.]`,
      ),
      note(
        `Las recetas de fábrica no están traducidas al español. Apuntado en la lista del equipo de la aplicación.`,
      ),
      agent(
        `Tiene razón, las recetas que vienen de fábrica aún no están traducidas. Las suyas sí puede llamarlas como quiera. Se lo he pedido al equipo y le avisaré.`,
      ),
      customer(`Gracias. [Mi madre ya se ha hecho un cortado ella sola.|Quedo a la espera.]`),
    ],
  },
  {
    ...shared,
    name: "es-bakery-contract",
    from: "cafe",
    group: "Support",
    product: "machine",
    type: "question",
    tags: ["cafe", "presales"],
    subjects: [
      "Máquina para una panadería",
      "Presupuesto para nuestro local",
      "¿Alquiler o compra?",
    ],
    turns: [
      customer(
        `Tenemos una panadería en {city} y queremos ofrecer café: unos [80|120] al día, casi todos antes de las diez. ¿Qué máquina nos recomiendan, y se puede alquilar?`,
      ),
      agent(
        `Para ese ritmo, la {product} con un molino Tern. Hasta 150 cafés al día va sobrada, siempre que se limpie cada noche (diez minutos). Se puede comprar o alquilar a tres años con el mantenimiento incluido; le adjunto las dos cuentas.`,
        "list",
      ),
      customer(
        `El alquiler nos conviene más. [¿Qué pasa si se avería un sábado?|¿Incluye la instalación?]`,
      ),
      agent(
        `Está incluido: la instalación, una hora de formación y una máquina de préstamo en un día laborable. Los sábados atendemos hasta las 14 h.`,
      ),
      customer(
        `De acuerdo, adelante. [Abrimos a las seis, así que mejor por la tarde.|¡Esperamos la máquina con ganas!]`,
      ),
    ],
  },
];
