import { useShop } from "../../shop.tsx"
import { usePage } from "../page.tsx"
import { MyData } from "./my-data.tsx"

/** What is kept, where, for what and how to be rid of it (LGPD), and how the match is made. */
export function Privacy() {
  const { config } = useShop()
  const { contact } = config
  usePage("Privacidade")
  const name = contact.legalName || config.name
  return (
    <div className="prose narrow">
      <h1>Privacidade</h1>
      <p>
        Quem responde por estes dados é {name}
        {contact.cnpj === "" ? "" : `, CNPJ ${contact.cnpj}`}. O site é feito com o CarMatch, que trata os dados em nome
        da loja.
      </p>
      <h2>Enquanto você procura</h2>
      <p>
        Suas respostas, os carros salvos e um número de visita ficam neste aparelho. Com esse número vão à loja as
        respostas e o que você abre no site, sem nome nem telefone, para ordenar os carros e para a loja saber o que se
        procura.
      </p>
      <h2>Quando você pede contato</h2>
      <p>
        Nome, celular, mensagem e o carro escolhido vão só para a loja, para responder ao pedido (LGPD, art. 7º, V); até
        você enviar, ficam só nesta aba. Ofertas, só para quem marcou a caixa, e dá para desistir a qualquer momento.
      </p>
      <h2>Seus direitos</h2>
      <p>
        Você pode pedir acesso, correção ou exclusão
        {contact.email === "" ? (
          <>{contact.phone === "" ? " na própria loja" : ` pelo telefone da loja, ${contact.phone}`}.</>
        ) : (
          <>
            {" "}
            por <a href={`mailto:${contact.email}`}>{contact.email}</a>.
          </>
        )}
      </p>
      <MyData />
      <h2 id="nota">Como a nota é feita</h2>
      <p>
        Cada carro à venda é medido nas mesmas partes: preço contra a FIPE, ano, quilometragem para a idade, consumo,
        espaço, conforto, desempenho, segurança, tecnologia e revenda. Suas respostas dizem quanto pesa cada uma; a
        nota, de 0 a 100, é a soma. O que a loja não informou conta como um valor baixo para o tipo de carro, e o site
        diz que não sabe. A loja não paga para um carro subir.
      </p>
    </div>
  )
}
