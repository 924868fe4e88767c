import { agent, customer, note, type Topic } from "./topic.ts";

const shared = { language: "pt" } as const;

/** O que escrevem clientes em português. */
export const portuguese: readonly Topic[] = [
  {
    ...shared,
    name: "pt-voltage",
    group: "Support",
    product: "machine",
    type: "question",
    tags: ["voltage", "presales"],
    subjects: [
      "{product}: 127 V ou 220 V?",
      "Dúvida sobre a voltagem",
      "Posso usar transformador?",
    ],
    turns: [
      customer(
        `Comprei a {product} na Europa e estou de mudança para {city}. [Aqui a tomada é 127 V.|Não sei qual é a voltagem do prédio novo.] Posso usar a máquina com um transformador?`,
      ),
      agent(`Boa pergunta antes de ligar! A sua máquina (série {serial}) é só de 220–240 V. Um transformador teria de aguentar 1.600 W: existe, mas é grande, esquenta e custa quase metade da máquina.

Se o prédio tiver um circuito de 220 V, como o do chuveiro, um eletricista instala uma tomada na cozinha em uma hora. É o que eu faria.`),
      customer(
        `O eletricista disse que dá! [Preciso trocar o plugue também?|Ele perguntou de quantos ampères é o disjuntor.]`,
      ),
      agent(
        `Disjuntor de 16 A, e o plugue pode ser trocado pelo de três pinos de 20 A sem perder a garantia, desde que o fio terra seja ligado.`,
      ),
      customer(
        `Tudo instalado, primeiro café tirado. [Valeu demais!|Muito obrigada pela paciência.] ☕`,
      ),
    ],
  },
  {
    ...shared,
    name: "pt-wrong-charge",
    group: "Billing",
    product: "beans",
    type: "problem",
    tags: ["double_charge", "bean_post"],
    subjects: ["Cobrança em dobro", "Fui cobrado duas vezes", "Assinatura cobrada antes da hora"],
    turns: [
      customer(
        `Minha assinatura Bean Post foi cobrada [duas vezes|antes da data] este mês: {amount} no dia 3 e de novo no dia 5. Podem verificar?`,
        "screenshot",
      ),
      agent(
        `Verifiquei, e você tem razão: ao trocar o cartão, o sistema tentou de novo uma cobrança que já tinha passado. O estorno de {amount} foi pedido agora e aparece na próxima fatura.`,
      ),
      customer(
        `A fatura fechou e o estorno não veio. [O banco diz que não recebeu nada.|E agora?]`,
      ),
      note(
        `Operadora confirma estorno no dia útil seguinte ao fechamento. Mandar comprovante ao cliente.`,
      ),
      agent(
        `O estorno caiu um dia depois do fechamento, por isso fica para a fatura seguinte. Segue o comprovante para mostrar ao banco, se precisar, e um pacote de café por nossa conta.`,
        "invoice",
      ),
      customer(
        `Agora apareceu. [E o café chegou também, obrigado!|Obrigada por acompanhar até o fim.]`,
      ),
    ],
  },
  {
    ...shared,
    name: "pt-scale-battery",
    group: "Support",
    product: "scale",
    type: "incident",
    tags: ["battery", "scale"],
    subjects: [
      "Balança descarrega rápido",
      "{product} não segura carga",
      "Bateria da balança dura um dia",
    ],
    turns: [
      customer(
        `A bateria da minha {product} dura [um dia|umas quatro horas], e o anúncio fala em três semanas. Comprei em {day}.`,
      ),
      agent(
        `Isso está muito abaixo do normal. Às vezes é o aplicativo, que mantém a balança acordada: em Ajustes → Balança, a opção **Manter conectada** está ligada?`,
      ),
      customer(
        `Estava ligada, desliguei. [Agora está no terceiro dia e ainda com 80 %!|Não mudou nada, morreu durante a noite.]`,
      ),
      agent(
        `Obrigada por testar. [Então era isso; vamos deixar essa opção desligada de fábrica.|Se voltar a cair, trocamos a balança: está na garantia.]`,
      ),
      customer(`Resolvido por aqui. Obrigado!`),
    ],
  },
];
